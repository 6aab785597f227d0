import type { Me } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { SeekForm } from './seek-form.tsx';

export function TopBar({ view, me }: { view: View; me: Me | null }) {
  const { t } = view;
  const other = view.language === 'id' ? 'en' : 'id';
  return (
    <header class="top">
      <div class="in">
        <a class="brand" href="/">
          <Mark />
          <span>
            <b>{t('app.name')}</b>
            <span>{t('app.purpose')}</span>
          </span>
        </a>
        {me === null ? null : <SeekForm view={view} me={me} id="cari" bar />}
        <ul class="who">
          {me === null ? null : (
            <li>
              <a href="/akun">{me.name}</a>
            </li>
          )}
          <li>
            <a href={`/bahasa/${other}?ke=${encodeURIComponent(view.address)}`} lang={other} hreflang={other}>
              {t('app.otherLanguage')}
            </a>
          </li>
          {me === null ? null : (
            <li>
              <form method="post" action="/keluar">
                <button class="link" type="submit">
                  {t('app.signOut')}
                </button>
              </form>
            </li>
          )}
        </ul>
      </div>
    </header>
  );
}

/** Five service packages that meet in one household. */
function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        d="M16 16 16 3M16 16 28.4 12M16 16 23.6 26.5M16 16 8.4 26.5M16 16 3.6 12"
        stroke="#a1c4f5"
        stroke-width="2"
      />
      <g fill="#fff">
        <circle cx="16" cy="16" r="5" />
        <circle cx="16" cy="3.5" r="2.5" />
        <circle cx="28" cy="12" r="2.5" />
        <circle cx="23.6" cy="26.5" r="2.5" />
        <circle cx="8.4" cy="26.5" r="2.5" />
        <circle cx="4" cy="12" r="2.5" />
      </g>
    </svg>
  );
}

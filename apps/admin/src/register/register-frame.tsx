import type { Child } from 'hono/jsx';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Notice } from '../ui/notice.tsx';

export interface RegisterFrameProps {
  view: View;
  place: Place;
  title: string;
  /** What the page is for, below its title. */
  lead?: string;
  refusal?: Refusal | null;
  notice?: string | null;
  children?: Child;
}

/** The frame of a page that leads back to a village's register. */
export function RegisterFrame({
  view,
  place,
  title,
  lead,
  refusal = null,
  notice = null,
  children,
}: RegisterFrameProps) {
  const register = { label: view.t('reg.crumb'), href: `/desa/${place.region.code}/register` };
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={[register, { label: title }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      {lead === undefined ? null : <p class="lead">{lead}</p>}
      {children}
    </PlaceFrame>
  );
}

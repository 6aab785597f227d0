import type { ImportView } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { languages } from '../text/language.ts';
import { TableBox } from '../ui/table-box.tsx';

/** The first cells that were not usable, and all of them as a file. */
export function ImportIssues({ view, file }: { view: View; file: ImportView }) {
  const { t, numbers } = view;
  const { issues } = file;
  if (issues.length === 0) return <p class="quiet">{t('import.noIssues')}</p>;
  const address = `/kabupaten/${file.district.code}/impor/${file.id}/masalah.csv`;
  return (
    <>
      <h2>{t('import.issues')}</h2>
      <p class="quiet">{t('import.issuesFirst', { n: issues.length })}</p>
      <ul class="links no-print">
        {languages.map((language) => (
          <li>
            <a href={`${address}?bahasa=${language}`} hreflang={language} download>
              {t(`import.csv.${language}`)}
            </a>
          </li>
        ))}
      </ul>
      <TableBox label={t('import.issues')}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="n">
                {t('import.issueRow')}
              </th>
              <th scope="col">{t('import.issueColumn')}</th>
              <th scope="col">{t('import.issueFound')}</th>
              <th scope="col">{t('import.issueProblem')}</th>
              <th scope="col">{t('import.issueAction')}</th>
            </tr>
          </thead>
          <tbody>
            {issues.map(({ row, column, found, problem, action }) => (
              <tr>
                <td class="n">{numbers.whole(row)}</td>
                <td>{column}</td>
                <td>{found === '' ? <span class="quiet">{t('import.empty')}</span> : <code>{found}</code>}</td>
                <td class="say">{problem}</td>
                <td class="say">{action}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </>
  );
}

import type { FacilityView, RegionRef } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { TableBox } from '../ui/table-box.tsx';

export interface ConfirmedProps {
  view: View;
  code: string;
  facilities: readonly FacilityView[];
  villages: readonly RegionRef[];
}

export function ConfirmedFacilities({ view, code, facilities, villages }: ConfirmedProps) {
  const { t } = view;
  if (facilities.length === 0) return null;
  return (
    <>
      <h2>{t('facility.confirmed')}</h2>
      <TableBox label={t('facility.confirmed')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('facility.name')}</th>
              <th scope="col">{t('facility.kind')}</th>
              <th scope="col">{t('facility.where')}</th>
              <th scope="col">{t('facility.aliases')}</th>
              <th scope="col">{t('facility.area')}</th>
            </tr>
          </thead>
          <tbody>
            {facilities.map((facility) => (
              <tr>
                <th scope="row">{facility.name}</th>
                <td>{t(`facility.kind.${facility.kind}`)}</td>
                <td>{villages.find((village) => village.code === facility.village)?.name ?? t('value.dash')}</td>
                <td>{facility.aliases.join(', ') || t('value.dash')}</td>
                <td>
                  {facility.kind === 'posyandu' ? (
                    t('value.dash')
                  ) : (
                    <a href={`/kabupaten/${code}/fasilitas/${facility.id}`}>
                      {t('facility.areaCount', { n: facility.villages.length })}
                    </a>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </>
  );
}

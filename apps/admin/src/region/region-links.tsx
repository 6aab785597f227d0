import type { Me, RegionPage } from '@konvergensi/contract';
import type { View } from '../format/view.ts';

/** What else this role does with this region. */
export function RegionLinks({ view: { t }, me, page }: { view: View; me: Me; page: RegionPage }) {
  const { code, level } = page.region;
  const may = (permission: string) => me.permissions.includes(permission);
  const open = page.mode !== null;
  const district = `/kabupaten/${code.slice(0, 5)}`;
  const links: [shown: boolean, label: string, href: string][] = [
    [level === 'district' && open && may('import.read'), t('region.goImports'), `/kabupaten/${code}/impor`],
    [level === 'district' && open && may('entry.write'), t('entry.go'), `/kabupaten/${code}/isian`],
    [level === 'district' && open && may('aksi.read'), t('aksi.go'), `/kabupaten/${code}/aksi`],
    [level !== 'province' && open && may('meeting.write'), t('meeting.title'), `${district}/pertemuan`],
    [level !== 'province' && open && may('commitment.write'), t('ledger.title'), `${district}/komitmen`],
    [level === 'subdistrict' && open && may('meeting.write'), t('minilok.crumb'), `/wilayah/${code}/minilok`],
    [
      level === 'village' && open && may('entry.write') && may('meeting.write'),
      t('minilok.support'),
      `/desa/${code}/pendampingan`,
    ],
    [level === 'district' && open && may('case.read'), t('audit.go'), `/kabupaten/${code}/audit`],
    [may('figure.read'), t('tpps.crumb'), `/wilayah/${code}/tpps`],
    [level !== 'province' && open && may('case.read'), t('case.go'), `/wilayah/${code}/kasus`],
    [level === 'province' && may('aksi.read'), t('aksi.pantauGo'), `/provinsi/${code}/aksi`],
    [level === 'province' && may('aksi.review'), t('assess.go'), `/provinsi/${code}/penilaian`],
    [level === 'district' && open && may('aksi.read'), t('assess.go'), `/kabupaten/${code}/penilaian`],
    [level === 'province' && may('aksi.read'), t('ledger.climbedTitle'), `/provinsi/${code}/komitmen`],
    [level === 'district' && open && may('aksi.read'), t('priority.go'), `/kabupaten/${code}/prioritas`],
    [level !== 'province' && open && may('review.read'), t('review.title'), `/wilayah/${code}/tilik`],
    [level === 'province' || level === 'district', t('survey.go'), `/wilayah/${code}/survei`],
    [level === 'village' && open && may('person.read'), t('reg.crumb'), `/desa/${code}/register`],
    [level === 'village' && open && may('person.read'), t('region.goChildren'), `/desa/${code}/anak`],
    [level === 'village' && open && may('record.read'), t('record.tab.bulan'), `/desa/${code}/bulan`],
    [level === 'village' && open && may('scorecard.read'), t('record.tab.rapor'), `/desa/${code}/rapor`],
    [level === 'village' && open && may('scorecard.read'), t('record.tab.triwulan'), `/desa/${code}/triwulan`],
    [level === 'district' && open && may('scorecard.read'), t('record.tab.rapor'), `/wilayah/${code}/rapor`],
    [
      (level === 'district' || level === 'subdistrict') && open && may('scorecard.read'),
      t('record.tab.triwulan'),
      `/wilayah/${code}/triwulan`,
    ],
    [level === 'district' && open && manages(may), t('region.goSettings'), `/kabupaten/${code}`],
    [level === 'province' && may('district.onboard'), t('region.goOnboard'), `/kabupaten/baru?provinsi=${code}`],
    [level === 'province' && may('user.manage'), t('region.goUsers'), `/wilayah/${code}/pengguna`],
    [level === 'district' && open && may('subject.request'), t('ask.go'), `/kabupaten/${code}/permintaan`],
    [level !== 'province' && open && may('handover.read'), t('handover.go'), `${district}/penyerahan`],
    [level === 'district' && open && may('incident.write'), t('incident.go'), `/kabupaten/${code}/insiden`],
    [
      (level === 'province' || (level === 'district' && open)) && may('health.read'),
      t('health.title'),
      `/wilayah/${code}/kesehatan`,
    ],
    [may('trail.read'), t('trail.go'), `/wilayah/${code}/jejak`],
  ];
  const shown = links.filter(([visible]) => visible);
  if (shown.length === 0) return <span />;
  return (
    <ul class="links no-print">
      {shown.map(([, label, href]) => (
        <li>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}

const manages = (may: (permission: string) => boolean): boolean =>
  ['district.configure', 'district.operate', 'facility.write', 'target.write'].some(may);

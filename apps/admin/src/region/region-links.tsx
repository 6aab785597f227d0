import type { Me, RegionPage } from '@konvergensi/contract';
import type { View } from '../format/view.ts';

type Group = 'record' | 'plan' | 'people' | 'worth' | 'manage';
type Door = readonly [shown: boolean, label: string, href: string];

/** What else this role does with this region, by the kind of work. */
export function RegionLinks({ view, me, page }: { view: View; me: Me; page: RegionPage }) {
  const { t } = view;
  const groups = Object.entries(doorsOf(view, me, page))
    .map(([group, doors]) => ({ group: group as Group, doors: doors.filter(([shown]) => shown) }))
    .filter(({ doors }) => doors.length > 0);
  if (groups.length === 0) return null;
  return (
    <nav class="work no-print" aria-label={t('work.title')}>
      {groups.map(({ group, doors }) => (
        <div>
          <h2>{t(`work.${group}`)}</h2>
          <ul>
            {doors.map(([, label, href]) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function doorsOf({ t }: View, me: Me, { region: { code, level }, mode }: RegionPage): Record<Group, readonly Door[]> {
  const may = (permission: string) => me.permissions.includes(permission);
  const open = mode !== null;
  const [province, district] = [level === 'province', level === 'district' && open];
  const [subdistrict, village] = [level === 'subdistrict' && open, level === 'village' && open];
  const below = district || subdistrict || village;
  const at = `/kabupaten/${code.slice(0, 5)}`;
  return {
    record: [
      [district && may('import.read'), t('region.goImports'), `/kabupaten/${code}/impor`],
      [district && may('entry.write'), t('entry.go'), `/kabupaten/${code}/isian`],
      [
        (village || subdistrict) && may('record.read'),
        t('posyandu.crumb'),
        `/${village ? 'desa' : 'wilayah'}/${code}/posyandu`,
      ],
      [village && may('record.read'), t('record.tab.bulan'), `/desa/${code}/bulan`],
      [village && may('person.read'), t('region.goChildren'), `/desa/${code}/anak`],
      [village && may('person.read'), t('reg.crumb'), `/desa/${code}/register`],
      [province || level === 'district', t('survey.go'), `/wilayah/${code}/survei`],
    ],
    plan: [
      [district && may('aksi.read'), t('aksi.go'), `/kabupaten/${code}/aksi`],
      [district && may('aksi.read'), t('priority.go'), `/kabupaten/${code}/prioritas`],
      [below && may('meeting.write'), t('meeting.title'), `${at}/pertemuan`],
      [below && may('commitment.write'), t('ledger.title'), `${at}/komitmen`],
      [subdistrict && may('figure.read'), t('uform.go'), `/wilayah/${code}/data-sasaran`],
      [subdistrict && may('meeting.write'), t('minilok.crumb'), `/wilayah/${code}/minilok`],
      [province && may('aksi.read'), t('aksi.pantauGo'), `/provinsi/${code}/aksi`],
      [province && may('aksi.read'), t('ledger.climbedTitle'), `/provinsi/${code}/komitmen`],
      [may('figure.read'), t('tpps.crumb'), `/wilayah/${code}/tpps`],
    ],
    people: [
      [below && may('case.read'), t('case.go'), `/wilayah/${code}/kasus`],
      [district && may('foster.read'), t('foster.go'), `${at}/asuh`],
      [district && may('case.read'), t('audit.go'), `/kabupaten/${code}/audit`],
      [village && may('entry.write') && may('meeting.write'), t('minilok.support'), `/desa/${code}/pendampingan`],
      [(subdistrict || village) && may('couple.read'), t('couple.go'), `/wilayah/${code}/catin`],
      [below && may('handover.read'), t('handover.go'), `${at}/penyerahan`],
      [district && may('subject.request'), t('ask.go'), `/kabupaten/${code}/permintaan`],
    ],
    worth: [
      [village && may('scorecard.read'), t('record.tab.rapor'), `/desa/${code}/rapor`],
      [village && may('scorecard.read'), t('record.tab.triwulan'), `/desa/${code}/triwulan`],
      [district && may('scorecard.read'), t('record.tab.rapor'), `/wilayah/${code}/rapor`],
      [(district || subdistrict) && may('scorecard.read'), t('record.tab.triwulan'), `/wilayah/${code}/triwulan`],
      [below && may('review.read'), t('review.title'), `/wilayah/${code}/tilik`],
      [district && may('aksi.read'), t('assess.go'), `/kabupaten/${code}/penilaian`],
      [province && may('aksi.review'), t('assess.go'), `/provinsi/${code}/penilaian`],
      [(province || district) && may('health.read'), t('health.title'), `/wilayah/${code}/kesehatan`],
    ],
    manage: [
      [district && manages(may), t('region.goSettings'), `/kabupaten/${code}`],
      [province && may('district.onboard'), t('region.goOnboard'), `/kabupaten/baru?provinsi=${code}`],
      [province && may('user.manage'), t('region.goUsers'), `/wilayah/${code}/pengguna`],
      [(province || district) && may('announce.write'), t('tell.title'), `/wilayah/${code}/pengumuman`],
      [district && may('incident.write'), t('incident.go'), `/kabupaten/${code}/insiden`],
      [may('trail.read'), t('trail.go'), `/wilayah/${code}/jejak`],
    ],
  };
}

const manages = (may: (permission: string) => boolean): boolean =>
  ['district.configure', 'district.operate', 'facility.write', 'target.write'].some(may);

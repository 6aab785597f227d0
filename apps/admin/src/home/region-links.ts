import type { HomePage } from '@konvergensi/contract';

type Word =
  | 'records'
  | 'figures'
  | 'imports'
  | 'settings'
  | 'users'
  | 'children'
  | 'register'
  | 'onboard'
  | 'minilok'
  | 'cases'
  | 'couples'
  | 'targetForms'
  | 'ledger'
  | 'aksi'
  | 'pantau'
  | 'assessment'
  | 'provinces'
  | 'entries';
type Region = HomePage['regions'][number]['region'];

/** Only what this role can use; the api still decides each call. */
export function linksOf(
  { region }: { region: Region },
  permissions: readonly string[],
): { word: `home.${Word}`; href: string }[] {
  const may = (permission: string) => permissions.includes(permission);
  if (region === null) return [{ word: 'home.provinces', href: '/provinsi' }];
  const { code, level } = region;
  const district = `/kabupaten/${code.slice(0, 5)}`;
  const links: [boolean, Word, string][] = [
    [may('figure.read'), 'figures', `/wilayah/${code}`],
    [level === 'district' && may('import.read'), 'imports', `${district}/impor`],
    [level === 'district' && may('entry.write'), 'entries', `${district}/isian`],
    [level === 'village' && may('record.read'), 'records', `/desa/${code}/bulan`],
    [level === 'village' && may('person.read'), 'register', `/desa/${code}/register`],
    [level === 'village' && may('person.read'), 'children', `/desa/${code}/anak`],
    [level === 'subdistrict' && may('meeting.write'), 'minilok', `/wilayah/${code}/minilok`],
    [level !== 'province' && may('case.read'), 'cases', `/wilayah/${code}/kasus`],
    [
      level === 'subdistrict' && (may('entry.write') || may('entry.verify')),
      'targetForms',
      `/wilayah/${code}/data-sasaran`,
    ],
    [level === 'subdistrict' && may('couple.read'), 'couples', `/wilayah/${code}/catin`],
    [level !== 'province' && may('commitment.write'), 'ledger', `${district}/komitmen`],
    [level === 'district' && may('aksi.read'), 'aksi', `${district}/aksi`],
    [level === 'province' && may('aksi.read'), 'pantau', `/provinsi/${code}/aksi`],
    [level === 'province' && may('aksi.review'), 'assessment', `/provinsi/${code}/penilaian`],
    [level === 'province' && may('district.onboard'), 'onboard', `/kabupaten/baru?provinsi=${code}`],
    [level === 'district' && may('district.configure'), 'settings', district],
    [may('user.manage'), 'users', `/wilayah/${code}/pengguna`],
  ];
  return links.flatMap(([shown, word, href]) => (shown ? [{ word: `home.${word}` as const, href }] : []));
}

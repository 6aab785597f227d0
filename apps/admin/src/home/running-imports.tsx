import type { RegionRef } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { Progress } from '../ui/progress.tsx';
import { regionName } from '../ui/region-name.ts';

export interface RunningImport {
  district: RegionRef;
  id: string;
  fileName: string;
  phase?: 'check' | 'commit' | 'figures' | 'none';
  done: number;
  total: number | null;
}

export function RunningImports({ view, running }: { view: View; running: readonly RunningImport[] }) {
  const { t } = view;
  return (
    <>
      {running.map(({ district, id, fileName, phase = 'none', done, total }) => (
        <div class="card">
          <p>
            <a href={`/kabupaten/${district.code}/impor/${id}`}>{fileName}</a>
          </p>
          <Progress view={view} label={`${regionName(district)} · ${t(`phase.${phase}`)}`} done={done} total={total} />
        </div>
      ))}
    </>
  );
}

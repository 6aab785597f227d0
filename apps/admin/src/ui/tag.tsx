export type Tone = 'info' | 'good' | 'warn' | 'bad' | 'practice' | 'plain';

export function Tag({ tone, children }: { tone: Tone; children: string }) {
  return <span class={tone === 'plain' ? 'tag' : `tag ${tone}`}>{children}</span>;
}

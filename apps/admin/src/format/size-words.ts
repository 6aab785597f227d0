import type { View } from './view.ts';

export const sizeWords = ({ t, numbers }: View, bytes: number): string =>
  bytes < 1_000_000
    ? t('unit.kb', { n: Math.ceil(bytes / 1000) })
    : t('unit.mb', { n: numbers.decimal(bytes / 1_000_000) });

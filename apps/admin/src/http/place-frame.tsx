import type { Child } from 'hono/jsx';
import type { View } from '../format/view.ts';
import type { Crumb } from '../ui/crumbs.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import type { Place } from './place.ts';

export interface PlaceFrameProps {
  view: View;
  title: string;
  place: Place;
  /** What follows the region's own line of names. */
  crumbs?: readonly Crumb[];
  refresh?: number;
  children?: Child;
}

/** The frame of a page about a region: its reader, its line of names, and the mark of practice. */
export function PlaceFrame({ place, crumbs = [], ...frame }: PlaceFrameProps) {
  return <PageFrame {...frame} me={place.me} practice={place.practice} crumbs={place.crumbs(...crumbs)} />;
}

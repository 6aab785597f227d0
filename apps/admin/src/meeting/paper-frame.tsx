import type { Child } from 'hono/jsx';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import type { PaperProps } from './minutes.page.tsx';
import { PaperLinks } from './paper-links.tsx';

export interface PaperFrameProps extends Pick<PaperProps, 'meeting'> {
  view: View;
  place: Place;
  hasLetterhead: boolean;
  title: string;
  /** Name of the paper as a Word file. */
  word: string;
  children: Child;
}

/** A paper that belongs to a meeting, on a page of its own below the meeting's. */
export function PaperFrame({ view, place, meeting, hasLetterhead, title, word, children }: PaperFrameProps) {
  const address = `/kabupaten/${place.region.code}/pertemuan/${meeting.id}`;
  return (
    <PlaceFrame
      view={view}
      title={`${title}: ${meeting.title}`}
      place={place}
      crumbs={[{ label: view.t('meeting.paperTitle'), href: address }, { label: title }]}
    >
      <PaperLinks
        view={view}
        word={`${address}/${word}`}
        letterhead={`/wilayah/${meeting.region.code}/kop`}
        hasLetterhead={hasLetterhead}
      />
      <article class="paper">{children}</article>
    </PlaceFrame>
  );
}

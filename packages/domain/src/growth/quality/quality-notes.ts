import { INDEX_CODES } from '../child.ts';
import { DIGIT_NAMES, digitNote, flagNote, shapeNote, spreadNote } from './measurement-notes.ts';
import type { Sentence } from './number-words.ts';
import type { QualityFigures } from './quality-figures.ts';
import { ageHeapingNote, ageRatioNote, completenessNote, positionNote, sexRatioNote } from './record-notes.ts';
import { smartNote } from './smart-notes.ts';

/** A sentence beside the figures, under the check it belongs to. */
export interface QualityNote extends Sentence {
  check: 'completeness' | 'sex-ratio' | 'age' | 'digits' | 'implausible' | 'spread' | 'shape' | 'position' | 'smart';
}

function digitNotes({ digits }: QualityFigures): Sentence[] {
  const names = Object.keys(DIGIT_NAMES) as (keyof typeof DIGIT_NAMES)[];
  return names.flatMap((name) => {
    const preference = digits[name];
    return preference === null ? [] : [digitNote(name, preference)];
  });
}

/**
 * What the figures say, in words that a nutrition officer knows: the finding, what it is held against, and no verdict
 * beyond that of the source. A sentence is left out where there is nothing to say.
 */
export function qualityNotes(figures: QualityFigures): QualityNote[] {
  const measured = INDEX_CODES.flatMap((code) => {
    const quality = figures.indices[code];
    return quality === null ? [] : [{ code, quality }];
  });
  const notes: [QualityNote['check'], (Sentence | null)[]][] = [
    ['completeness', [completenessNote(figures.completeness)]],
    ['sex-ratio', [sexRatioNote(figures.sexRatio)]],
    ['age', [ageHeapingNote(figures.age), ageRatioNote(figures.age)]],
    ['digits', digitNotes(figures)],
    ['implausible', measured.map(({ code, quality }) => flagNote(code, quality))],
    ['spread', measured.map(({ code, quality }) => spreadNote(code, quality))],
    ['shape', measured.map(({ code, quality }) => shapeNote(code, quality))],
    ['position', [positionNote(figures.position)]],
    ['smart', [smartNote(figures.smart.wfl)]],
  ];
  return notes.flatMap(([check, sentences]) =>
    sentences.flatMap((words) => (words === null ? [] : [{ check, ...words }])),
  );
}

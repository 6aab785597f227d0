import { describe, expect, it } from 'vitest';
import { type InSide, nextTransferStep, type OutSide } from './transfer-step.ts';

const out = (state: OutSide['state'], owed = true): OutSide => ({ state, owed });
const there = (state: InSide['state'], owed = false): InSide => ({ state, owed });

describe('the next step of a person on the way to another district', () => {
  it.each([
    ['sent, not known there yet', out('sent'), null, 'offer'],
    ['offered, the old village does not know it', out('sent'), there('offered'), 'note-offered'],
    ['offered: the new village is waited for', out('sent', false), there('offered'), null],
    ['accepted: leaves the old village first', out('sent', false), there('accepted', true), 'leave'],
    ['left: arrives in the new one', out('left'), there('accepted', true), 'arrive'],
    ['arrived: the old village is told', out('left'), there('arrived'), 'finish'],
    ['all is done', out('done', false), there('arrived'), null],
    ['refused there', out('sent', false), there('refused', true), 'take-refusal'],
    ['the old village knows of the refusal', out('refused', false), there('refused', true), 'note-refused'],
    ['a refusal that both know', out('refused', false), there('refused'), null],
    ['called off before it was offered', out('withdrawn'), null, 'note-called-off'],
    ['called off while offered', out('withdrawn'), there('offered'), 'call-off'],
    ['called off although just accepted: nobody has left yet', out('withdrawn'), there('accepted', true), 'call-off'],
    ['called off, known there', out('withdrawn'), there('withdrawn'), 'note-called-off'],
    ['called off and refused at once', out('withdrawn'), there('refused', true), 'note-called-off'],
    ['a calling off that both know', out('withdrawn', false), there('withdrawn'), null],
  ] as const)('%s', (_what, mine, other, step) => {
    expect(nextTransferStep(mine, other)).toBe(step);
  });
});

import type { Pointed } from '../domain/anchor';
import type { send as sendMessage } from '../messaging/send-content';
import { markOf, soleMarked } from '../platforms/dom/anchor';
import type { Translate } from '../platforms/dom/bar-state';
import { type PointStep, pointOut } from '../platforms/dom/point-out';
import type { ShadowHost } from '../platforms/dom/shadow-host';
import { textIn } from '../platforms/dom/unknown-composer';

const SAMPLE_CHARS = 120;

export interface PointingOutDeps {
  readonly host: ShadowHost;
  readonly t: Translate;
  readonly send: typeof sendMessage;
  readonly surface: () => Pick<Pointed, 'platform' | 'surface'>;
  said(kind: 'info' | 'fault', text: string): void;
}

/** 指认: the operator points, the background keeps it until a reviewer confirms it in the side panel. Returns how to stop. */
export function startPointing({ host, t, send, surface, said }: PointingOutDeps): () => void {
  const doc = host.root.ownerDocument;
  let button: HTMLElement | null = null;
  const refuse = (step: PointStep, element: HTMLElement): string | null => {
    if (soleMarked(doc, markOf(element, step === 'button')) !== element) return t('pointing.vague');
    if (step === 'button') button = element;
    else if (element === button || element.contains(button)) return t('pointing.samePlace');
    else if (textIn(element) === null) return t('pointing.unreadable');
    return null;
  };
  return pointOut({
    host,
    t,
    refuse,
    done: (chosen, editor) => {
      const pointed = { ...surface(), button: markOf(chosen, true), editor: markOf(editor, false) };
      const sample = (textIn(editor)?.text ?? '').slice(0, SAMPLE_CHARS);
      send('anchor.propose', { pointed, sample }).then(
        () => said('info', t('pointing.sent')),
        (error: unknown) => said('fault', error instanceof Error ? error.message : String(error)),
      );
    },
  });
}

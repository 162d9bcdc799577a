import { beijingText } from '../deadlines/days';
import type { LedgerEvent } from '../domain/ledger';
import { actsOf } from '../ledger/acts';
import { element } from './elements';
import type { Verified } from './read';

/** Rows drawn at once; a ledger may have a hundred thousand. */
export const ROWS = 200;

/** Events whose words contain the search text, oldest first. */
export function matching({ events, book }: Verified, search: string): readonly LedgerEvent[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return events;
  return events.filter((event) => {
    const words = book.words(event);
    return [String(event.seq), beijingText(event.at), event.subject, ...Object.values(words)].some((text) =>
      text.toLowerCase().includes(wanted),
    );
  });
}

/** One event as a row; a click or Enter unfolds its whole content below. */
export function rowOf(event: LedgerEvent, { audit, book }: Verified): HTMLTableRowElement {
  const words = book.words(event);
  const bad = audit.problems.some(({ seq, kind }) => seq === event.seq && kind !== 'seen-head');
  const row = element(
    'tr',
    { className: bad ? 'event bad' : 'event' },
    element('td', { text: String(event.seq) }),
    element('td', { text: beijingText(event.at) }),
    element('td', { text: words.stage + words.event }),
    element('td', { text: words.actor }),
    element('td', { text: words.subject }),
    element('td', { text: words.detail }),
    element('td', {}, signatureOf(event, audit.signedBy.get(event.seq)?.length ?? 0)),
  );
  row.tabIndex = 0;
  const unfold = () => {
    const next = row.nextElementSibling;
    if (next?.classList.contains('whole')) next.remove();
    else row.after(wholeOf(event));
  };
  row.addEventListener('click', unfold);
  row.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') unfold();
  });
  return row;
}

function signatureOf(event: LedgerEvent, holding: number): Node | string {
  const acts = actsOf(event).acts.length;
  if (acts === 0) return '';
  return holding >= acts
    ? element('span', { text: '✓ 成立', className: 'signed' })
    : element('span', { text: '未能核对', className: 'unsigned' });
}

function wholeOf(event: LedgerEvent): HTMLTableRowElement {
  const cell = element('td', {}, element('pre', { text: JSON.stringify(event, null, 2) }));
  cell.colSpan = 7;
  return element('tr', { className: 'whole' }, cell);
}

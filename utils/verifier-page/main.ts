import { readSeenHeads } from '../ledger/seen-head';
import { byId } from './elements';
import { embeddedLedger, textOf, type Verified, verifyFile } from './read';
import { resultView } from './result';
import { matching, ROWS, rowOf } from './rows';

/** The page that verifies a ledger without the extension: wires the file, the heads and the button to the check. */
let ledger: string | null = null;
let verified: Verified | null = null;
let shown = ROWS;

const file = byId<HTMLInputElement>('file');
const seen = byId<HTMLTextAreaElement>('seen');
const button = byId<HTMLButtonElement>('verify');
const search = byId<HTMLInputElement>('search');

/** From the choice of a file until it has been read there is nothing to verify, least of all the file before. */
function forget(): void {
  ledger = null;
  verified = null;
  button.disabled = true;
  byId('progress').textContent = '';
  byId('result').hidden = true;
  byId('events').hidden = true;
}

function take(text: string | null, name: string): void {
  ledger = text;
  byId('file-name').textContent = text === null ? `${name}：文件不是 UTF-8 文本，可能已损坏，请重新导出。` : name;
  button.disabled = text === null;
}

function drawRows(): void {
  if (!verified) return;
  const current = verified;
  const found = matching(current, search.value);
  byId('rows').replaceChildren(...found.slice(0, shown).map((event) => rowOf(event, current)));
  byId('count').textContent = `共${found.length}条`;
  byId('more').hidden = found.length <= shown;
}

async function verify(): Promise<void> {
  if (ledger === null) return;
  button.disabled = true;
  byId('progress').textContent = '正在校验……';
  const heads = readSeenHeads(seen.value);
  try {
    const progress = (done: number, all: number) => {
      byId('progress').textContent = `已校验 ${done} / ${all} 条`;
    };
    verified = await verifyFile(ledger, heads, progress);
    const { bad, nodes } = resultView(verified, heads.length);
    const result = byId('result');
    result.className = bad ? 'bad' : '';
    result.replaceChildren(...nodes);
    result.hidden = false;
    shown = ROWS;
    byId('events').hidden = verified.events.length === 0;
    drawRows();
    byId('progress').textContent = '校验完成';
  } finally {
    button.disabled = false;
  }
}

file.addEventListener('change', () => {
  forget();
  const chosen = file.files?.[0];
  if (chosen) void chosen.arrayBuffer().then((bytes) => take(textOf(bytes), chosen.name));
});
seen.addEventListener('input', () => {
  const heads = readSeenHeads(seen.value);
  const none = seen.value.trim() === '' ? '' : '未能从中读出凭据：须有记录条数和 64 位校验值。';
  byId('seen-note').textContent =
    heads.length > 0 ? `已读出${heads.map(({ count }) => `第${count}条`).join('、')}的凭据` : none;
});
button.addEventListener('click', () => void verify());
search.addEventListener('input', () => {
  shown = ROWS;
  drawRows();
});
byId('more').addEventListener('click', () => {
  shown += ROWS;
  drawRows();
});

void embeddedLedger(byId('ledger').textContent ?? '').then(
  (text) => {
    if (text === null) return;
    take(text, '本页内附的台账');
    void verify();
  },
  () => take(null, '本页内附的台账'),
);

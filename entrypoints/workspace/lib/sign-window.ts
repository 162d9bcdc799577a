import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { Fault } from '../../../utils/domain/fault';
import {
  type SignedAct,
  SignedActSchema,
  type SignedStatement,
  SignedStatementSchema,
} from '../../../utils/domain/review';
import { canonicalJson } from '../../../utils/review/canonical-json';

/** What the two pages of the extension tell one another; web pages cannot open a channel of our origin. */
const WordSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('statement'), statement: SignedStatementSchema }),
  z.strictObject({ kind: z.literal('signed'), act: SignedActSchema }),
  z.strictObject({ kind: z.literal('closed') }),
]);
type Word = z.infer<typeof WordSchema>;

function open(id: string, hear: (word: Word) => void): { say(word: Word): void; close(): void } {
  const channel = new BroadcastChannel(`sanshen-sign-${id}`);
  channel.onmessage = ({ data }) => {
    const word = WordSchema.safeParse(data);
    if (word.success) hear(word.data);
  };
  return { say: (word) => channel.postMessage(word), close: () => channel.close() };
}

/**
 * Opens the small window that shows a statement and has a passkey sign it; for pages where the browser's question does not appear.
 * @throws Fault `passkey-refused` when the window is closed without a signature.
 */
export function signInWindow(statement: SignedStatement): Promise<SignedAct> {
  const id = crypto.randomUUID();
  return new Promise((resolve, reject) => {
    const refuse = () => {
      line.close();
      reject(new Fault('passkey-refused', '签名窗口已关闭，没有签名。需要签名请重新操作。'));
    };
    const line = open(id, (word) => {
      if (word.kind === 'ready') line.say({ kind: 'statement', statement });
      else if (word.kind === 'closed') refuse();
      else if (word.kind === 'signed' && canonicalJson(word.act.statement) === canonicalJson(statement)) {
        line.close();
        resolve(word.act);
      }
    });
    browser.windows
      .create({ url: `${browser.runtime.getURL('/sign.html' as never)}#${id}`, type: 'popup', width: 560, height: 720 })
      .catch(refuse);
  });
}

/** The other end, in the window: hears what is to be signed, answers once, says when it goes away. */
export function answerSigning(id: string, hear: (statement: SignedStatement) => void) {
  const line = open(id, (word) => {
    if (word.kind === 'statement') hear(word.statement);
  });
  const leave = () => line.say({ kind: 'closed' });
  globalThis.addEventListener('pagehide', leave);
  line.say({ kind: 'ready' });
  return {
    signed: (act: SignedAct) => line.say({ kind: 'signed', act }),
    stop: () => {
      globalThis.removeEventListener('pagehide', leave);
      line.close();
    },
  };
}

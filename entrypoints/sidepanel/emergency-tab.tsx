import { Alert } from 'antd';
import * as z from 'zod/mini';
import { EmergencyForm, type EmergencyInput, NO_EMERGENCY } from '../../components/emergency/emergency-form';
import { isReady } from '../../components/shared/people';
import { useText } from '../../components/text';
import { findingKey } from '../../utils/domain/finding';
import { type PersonId, ReviewIdSchema } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import type { ReviewPolicy } from '../../utils/domain/policy';
import { publishBy } from '../../utils/emergency/clock';
import { stagesWithoutOthers } from '../../utils/emergency/debt';
import { mayDeclare } from '../../utils/emergency/declare';
import type { Prepared } from '../../utils/messaging/protocol';
import { send } from '../../utils/messaging/send';
import { canonicalJson } from '../../utils/review/canonical-json';
import { managedPolicies } from '../../utils/storage/managed';
import { unitRegulations } from '../../utils/storage/regulations';
import { signAs } from '../workspace/lib/acts';
import { useDatabase, useLive } from '../workspace/lib/database';
import { useKept } from '../workspace/lib/kept';
import { clauseName } from '../workspace/lib/regulations';

const Text = z.string();
const InputSchema: z.ZodMiniType<EmergencyInput> = z.strictObject({
  reason: Text,
  time: Text,
  place: Text,
  facts: Text,
  measures: Text,
  consulted: Text,
  planStarted: Text,
  waivers: z.record(Text, Text),
});
const clock = (): number => Date.now();

interface Props {
  readonly prepared: Prepared;
  readonly tabId: number;
  readonly people: readonly Person[];
  /** The policy for this kind of content in class 突发; null when the book has none. */
  readonly policy: ReviewPolicy | null;
  readonly onDone: (person: PersonId) => void;
}

/** 突发先发 for the page beside the panel. */
export function EmergencyTab({ prepared, tabId, people, policy, onDone }: Props) {
  const db = useDatabase();
  const { t } = useText();
  const regulations = useLive(unitRegulations, []).value;
  const managed = useLive(managedPolicies, []).value;
  const [input, setInput] = useKept('sanshen.emergency', InputSchema, NO_EMERGENCY);
  const { digest, accountKey, findings } = prepared;
  if (!policy || !regulations || !managed || digest === null || accountKey === null) return null;
  if (managed.emergencyPublishing === false)
    return <Alert type="info" showIcon title={t('settings.managed.emergency')} />;
  const blocks = findings.filter(({ severity }) => severity === 'block');
  const declare = async (by: PersonId, pin: string, planStartedAt: number) => {
    const { planStarted: _, waivers, ...said } = input;
    const act = await signAs(db, by, pin, {
      act: 'emergency',
      review: ReviewIdSchema.parse(crypto.randomUUID()),
      digest,
      account: accountKey,
      waivers: blocks.map((f) => ({ finding: findingKey(f), reason: (waivers[findingKey(f)] ?? '').trim(), by })),
      comment: canonicalJson({ ...trimmed(said), planStartedAt }),
      more: { contentClass: 'emergency' },
    });
    await send('emergency.declare', { tabId, act });
    setInput(NO_EMERGENCY);
    onDone(by);
  };
  return (
    <EmergencyForm
      input={input}
      onInput={setInput}
      people={people.filter((person) => isReady(person) && mayDeclare(person, policy))}
      blocks={blocks}
      nobodyFor={(by) => stagesWithoutOthers(policy, people, by).map(({ title }) => title)}
      publishBy={(startedAt) => publishBy(startedAt, regulations)}
      clauseName={clauseName}
      now={clock}
      onDeclare={declare}
    />
  );
}

function trimmed<T extends Readonly<Record<string, string>>>(texts: T): T {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.trim()])) as T;
}

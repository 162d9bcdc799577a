import { useMemo } from 'react';
import * as z from 'zod/mini';
import type { EditedTemplate, TemplateView } from '../../../components/replies/model';
import { TemplatesPage } from '../../../components/replies/templates-page';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { dayOf } from '../../../utils/deadlines/days';
import type { Digest, PersonId } from '../../../utils/domain/ids';
import { DigestSchema } from '../../../utils/domain/ids';
import { emptyControl } from '../../../utils/domain/inspection';
import type { Person } from '../../../utils/domain/people';
import { PlatformIdSchema } from '../../../utils/domain/platform';
import type { PolicyBook } from '../../../utils/domain/policy';
import {
  type ReplyTemplate,
  ReplyTemplateIdSchema,
  type TemplateAct,
  TemplateContentSchema,
} from '../../../utils/domain/reply-template';
import { send } from '../../../utils/messaging/send';
import { approvalRefusal, isApproved, templateDigest } from '../../../utils/replies/approval';
import { TEMPLATE_SEEDS } from '../../../utils/replies/seeds';
import { defaultBook } from '../../../utils/review/policy';
import { trustsTemplates } from '../../../utils/review/policy-change';
import { listAccounts } from '../../../utils/storage/accounts';
import { DEPARTMENTS } from '../../../utils/storage/departments';
import { getControl } from '../../../utils/storage/inspection-control';
import { listPeople } from '../../../utils/storage/people';
import { signedBook } from '../../../utils/storage/policies';
import { unitRegulations } from '../../../utils/storage/regulations';
import { listReplyTemplates } from '../../../utils/storage/reply-templates';
import { getSetting } from '../../../utils/storage/settings';
import { getUnit } from '../../../utils/storage/unit';
import { about, signAs } from '../lib/acts';
import { useDatabase, useLive } from '../lib/database';
import { useKept } from '../lib/kept';
import { useNames } from '../lib/names';
import { clauseName } from '../lib/regulations';
import { trialFor } from '../lib/rules';
import { useNow } from '../lib/use-now';
import { useWordData } from '../lib/use-word-data';

/** While it is written nothing has to be whole. */
const EditedSchema = z.nullable(
  z.strictObject({
    base: z.nullable(DigestSchema),
    content: z.extend(TemplateContentSchema, {
      title: z.string(),
      text: z.string(),
      platforms: z.array(PlatformIdSchema),
    }),
  }),
);
const SEEDS = TEMPLATE_SEEDS.map((seed) => ({ seed, clauses: seed.clauses.map(clauseName).join('；') }));

/** 答复模板. What is being written survives a reload and other pages of the menu. */
export function TemplatesContainer() {
  const db = useDatabase();
  const now = useNow();
  const words = useWordData(true);
  const [edited, setEdited] = useKept<EditedTemplate | null>('sanshen.template', EditedSchema, null);
  const data = useLive(async (d) => {
    const unit = await getUnit(d);
    return {
      unit,
      book: (await signedBook(d)) ?? (unit && defaultBook(unit.size)),
      templates: await listReplyTemplates(d),
      people: await listPeople(d),
      accounts: await listAccounts(d),
      departments: await getSetting(d, DEPARTMENTS),
      control: await getControl(d),
      regulations: await unitRegulations(d),
    };
  }, []);
  const found = data.value;
  const names = useNames(found?.people ?? [], [], []);
  const inspect = useMemo(() => {
    if (!found || !words.ready) return null;
    const trial = trialFor(found.unit, found.accounts, found.regulations, () => Date.now());
    return (body: string, platform: EditedTemplate['content']['platforms'][number]) =>
      trial({ platform, kind: 'reply', title: '', body }, found.control ?? emptyControl());
  }, [found, words.ready]);
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!found?.book) return null;
  const { book, templates, people, departments } = found;
  const signed = async (by: PersonId, pin: string, act: TemplateAct) => signAs(db, by, pin, about('template', act));
  return (
    <>
      {words.error && <FaultAlert message={words.error} onRetry={words.retry} />}
      <TemplatesPage
        templates={templates.map((template) => viewOf(template, people, book))}
        trusted={trustsTemplates(book)}
        seeds={SEEDS}
        people={people}
        personName={names.person}
        edited={edited}
        onEdit={setEdited}
        newId={() => ReplyTemplateIdSchema.parse(crypto.randomUUID())}
        today={dayOf(now)}
        known={(field) => [...new Set([...onLists(templates, field), ...(/部门$/.test(field) ? departments : [])])]}
        inspect={inspect}
        clauseName={clauseName}
        actions={{
          onSave: async (by, pin, { content, base }) => {
            await send('template.save', { act: await signed(by, pin, { do: 'save', base, content }) });
          },
          onApprove: async (by, pin, id, digest) => {
            await send('template.approve', { act: await signed(by, pin, { do: 'approve', id, digest }) });
          },
          onRemove: async (by, pin, id, digest) => {
            await send('template.remove', { act: await signed(by, pin, { do: 'remove', id, digest }) });
          },
        }}
      />
    </>
  );
}

/** A signature is checked by the background whenever a template is used. */
function viewOf(template: ReplyTemplate, people: readonly Person[], book: PolicyBook): TemplateView {
  const digest: Digest = templateDigest(template.content);
  const standing = template.approval === null ? 'draft' : isApproved(template) ? 'approved' : 'broken';
  const approvers = people.filter((person) => approvalRefusal(template, person, book) === null);
  return { template, digest, standing, approvers };
}

/** Values that other templates give a field whose name ends alike (部门, 电话). */
function onLists(templates: readonly ReplyTemplate[], field: string): string[] {
  const ending = field.slice(-2);
  return templates.flatMap(({ content }) =>
    Object.entries(content.choices).flatMap(([name, values]) => (name.endsWith(ending) ? values : [])),
  );
}

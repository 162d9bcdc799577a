import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { emptyForm, filledPeople, type OnboardingForm } from '../../../components/onboarding/form';
import { Onboarding } from '../../../components/onboarding/onboarding';
import type { ActivationCode } from '../../../components/shared/code-list';
import { Guide } from '../../../components/shared/guide';
import { useText } from '../../../components/text';
import { RoleSchema } from '../../../utils/domain/people';
import { PlatformIdSchema } from '../../../utils/domain/platform';
import { send } from '../../../utils/messaging/send';
import { useKept } from '../lib/kept';
import { DEFAULT_REGULATION, regulationChoices } from '../lib/regulations';
import { goTo, stayAt } from '../lib/route';

const FormSchema = z.strictObject({
  step: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  unitName: z.string(),
  size: z.number(),
  accounts: z.array(z.strictObject({ platform: PlatformIdSchema, name: z.string() })),
  people: z.array(z.strictObject({ name: z.string(), post: z.string(), roles: z.array(RoleSchema) })),
  regulations: z.array(z.string()),
});

const FORM = 'sanshen.onboarding';

/** First run. What is typed survives a reload of the tab; the codes do not: leaving before they were handed out asks back. */
export function OnboardingContainer({ exists }: { readonly exists: boolean }) {
  const { t } = useText();
  const [form, setForm] = useKept<OnboardingForm>(
    FORM,
    FormSchema as z.ZodMiniType<OnboardingForm>,
    emptyForm(DEFAULT_REGULATION),
  );
  const [codes, setCodes] = useState<readonly ActivationCode[] | null>(null);
  const [handedOut, setHandedOut] = useState(false);

  useEffect(() => {
    if (!codes || handedOut) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    globalThis.addEventListener('beforeunload', ask);
    return () => globalThis.removeEventListener('beforeunload', ask);
  }, [codes, handedOut]);

  if (exists && !codes) {
    return (
      <Guide
        title={t('onboarding.exists')}
        steps={[t('onboarding.existsHow')]}
        action={{ label: t('onboarding.finish.workspaceButton'), onClick: () => goTo('ledger') }}
      />
    );
  }
  const create = async () => {
    // The route holds this page while the new unit appears in the database.
    stayAt('onboarding');
    const people = filledPeople(form);
    const { codes: made } = await send('unit.create', {
      // The policy follows the people there really are, not the number estimated in step 1.
      unit: { name: form.unitName.trim(), size: people.length, regulations: [...form.regulations] },
      people,
      accounts: form.accounts.map((a) => ({ platform: a.platform, name: a.name.trim() })),
    });
    setCodes(made);
    sessionStorage.removeItem(FORM);
  };
  return (
    <Onboarding
      form={form}
      onChange={(change) => setForm((before) => ({ ...before, ...change }))}
      regulations={regulationChoices()}
      onCreate={create}
      codes={codes}
      onCopy={(text) => navigator.clipboard.writeText(text)}
      onPrint={() => globalThis.print()}
      onHandedOut={setHandedOut}
      onActivate={() => goTo('activate')}
      onWorkspace={() => goTo('ledger')}
      onRestore={() => goTo('restore')}
      onJoin={() => goTo('join')}
    />
  );
}

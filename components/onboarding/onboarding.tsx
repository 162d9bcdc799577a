import { Button, Flex, Steps, Typography } from 'antd';
import { useState } from 'react';
import type { ActivationCode } from '../shared/code-list';
import { FaultAlert } from '../shared/fault-alert';
import { useTask } from '../shared/task';
import { useText } from '../text';
import { FinishStep } from './finish-step';
import { type OnboardingForm, peopleProblems, suggestedRoles, unitProblems } from './form';
import { PeopleStep } from './people-step';
import { type RegulationChoice, RegulationsStep } from './regulations-step';
import { Remarks } from './remarks';
import { UnitStep } from './unit-step';

interface Props {
  readonly form: OnboardingForm;
  readonly onChange: (change: Partial<OnboardingForm>) => void;
  readonly regulations: readonly RegulationChoice[];
  /** Creates the unit; rejects with a Fault. */
  readonly onCreate: () => Promise<void>;
  /** Codes once the unit exists; shown in step 4. */
  readonly codes: readonly ActivationCode[] | null;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onPrint: () => void;
  readonly onHandedOut: (handedOut: boolean) => void;
  readonly onActivate: () => void;
  readonly onWorkspace: () => void;
  /** 从备份恢复: for a unit that moves to this computer. */
  readonly onRestore: () => void;
  /** 加入已有单位: begins with a roster file of the administrator. */
  readonly onJoin?: () => void;
}

/** First run, four steps. Steps 1 to 3 collect; the unit is created at the end of step 3, because everything belongs to one act. */
export function Onboarding(props: Props) {
  const { t } = useText();
  const { form, onChange } = props;
  const task = useTask();
  const [refused, setRefused] = useState(false);
  const step = props.codes ? 3 : form.step;
  const problems = step === 0 ? unitProblems(form) : step === 1 ? peopleProblems(form) : [];
  const stuck = problems.length > 0 || (step === 2 && form.regulations.length === 0);

  const go = (to: 0 | 1 | 2) => {
    setRefused(false);
    // Rows are suggested afresh until somebody has typed a name into one.
    const untouched = form.people.every((p) => !p.name.trim());
    const people =
      to === 1 && untouched ? suggestedRoles(form.size).map((roles) => ({ name: '', post: '', roles })) : form.people;
    onChange({ step: to, people });
  };
  const next = () => {
    if (stuck) setRefused(true);
    else if (step === 2) void task.run(props.onCreate);
    else go(step === 0 ? 1 : 2);
  };

  return (
    <main style={{ maxWidth: 960, margin: '0 auto', padding: '20px 24px 40px' }}>
      <header className="sanshen-no-print">
        <Typography.Title level={3} style={{ marginBottom: 2 }}>
          {t('onboarding.title')}
        </Typography.Title>
        <Typography.Paragraph type="secondary">
          {t('onboarding.subtitle')}
          {step === 0 && (
            <Button type="link" size="small" onClick={props.onRestore}>
              {t('onboarding.fromBackup')}
            </Button>
          )}
          {step === 0 && props.onJoin && (
            <Button type="link" size="small" onClick={props.onJoin}>
              {t('people.join.open')}
            </Button>
          )}
        </Typography.Paragraph>
        <Steps
          size="small"
          current={step}
          style={{ marginBottom: 20 }}
          items={(['unit', 'people', 'regulations', 'finish'] as const).map((name) => ({
            title: t(`onboarding.step.${name}`),
          }))}
        />
      </header>
      {props.codes ? (
        <FinishStep {...props} unitName={form.unitName.trim()} codes={props.codes} />
      ) : (
        <form
          onSubmit={(e) => {
            e.preventDefault();
            next();
          }}
        >
          {step === 0 && <UnitStep form={form} onChange={onChange} />}
          {step === 1 && <PeopleStep form={form} onChange={onChange} />}
          {step === 2 && <RegulationsStep form={form} choices={props.regulations} onChange={onChange} />}
          <Flex vertical gap={10} style={{ marginTop: 16 }}>
            {refused && <Remarks type="error" title={t('onboarding.cannotGoOn')} items={problems} />}
            {task.error && <FaultAlert message={task.error} onRetry={next} />}
            <Flex gap={8}>
              {step > 0 && <Button onClick={() => go(step === 2 ? 1 : 0)}>{t('onboarding.back')}</Button>}
              <Button type="primary" htmlType="submit" loading={task.busy}>
                {t(step === 2 ? 'onboarding.create' : 'onboarding.next')}
              </Button>
            </Flex>
          </Flex>
        </form>
      )}
    </main>
  );
}

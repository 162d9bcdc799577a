import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox, Flex, Input, Typography } from 'antd';
import { RoleSchema } from '../../utils/domain/people';
import { useLabels } from '../shared/labels';
import { useText } from '../text';
import { isReduced, type OnboardingForm, type PersonRow, peopleProblems, peopleWarnings } from './form';
import { Remarks } from './remarks';

/** All of them, in the order of the work. 校对 signs nothing in the first policy; policies with 三审三校 and changes of pauses ask for it. */
const ROLES = RoleSchema.options;

interface Props {
  readonly form: OnboardingForm;
  readonly onChange: (change: Partial<OnboardingForm>) => void;
}

/** Step 2: who works on the accounts and who may sign which stage. Roles are suggested; usually only names are typed. */
export function PeopleStep({ form, onChange }: Props) {
  const { t } = useText();
  const labels = useLabels();
  const set = (index: number, change: Partial<PersonRow>) =>
    onChange({ people: form.people.map((p, i) => (i === index ? { ...p, ...change } : p)) });
  const named = form.people.filter((p) => p.name.trim()).length;
  return (
    <Flex vertical gap={10}>
      <Alert type="info" showIcon title={t('onboarding.people.rule')} description={t('onboarding.people.ruleMore')} />
      <table style={{ borderCollapse: 'collapse', width: '100%' }}>
        <thead>
          <tr style={{ textAlign: 'start' }}>
            {(['name', 'post', 'roles'] as const).map((column) => (
              <th key={column} scope="col" style={{ textAlign: 'start', fontWeight: 600, padding: '2px 8px 6px 0' }}>
                {t(`onboarding.people.${column}`)}
              </th>
            ))}
            <th aria-label={t('onboarding.people.removeColumn')} />
          </tr>
        </thead>
        <tbody>
          {form.people.map((person, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity before they are saved
            <tr key={index}>
              <td style={{ padding: '3px 8px 3px 0', width: 130 }}>
                <Input
                  autoFocus={index === 0}
                  aria-label={t('onboarding.people.nameOf', { number: index + 1 })}
                  maxLength={40}
                  value={person.name}
                  onChange={(e) => set(index, { name: e.target.value })}
                />
              </td>
              <td style={{ padding: '3px 8px 3px 0', width: 170 }}>
                <Input
                  aria-label={t('onboarding.people.postOf', { number: index + 1 })}
                  maxLength={40}
                  placeholder={t('onboarding.people.postPlaceholder')}
                  value={person.post}
                  onChange={(e) => set(index, { post: e.target.value })}
                />
              </td>
              <td style={{ padding: '3px 8px 3px 0' }}>
                <Checkbox.Group
                  aria-label={t('onboarding.people.rolesOf', { number: index + 1 })}
                  value={[...person.roles]}
                  onChange={(roles) => set(index, { roles: ROLES.filter((r) => roles.includes(r)) })}
                  options={ROLES.map((role) => ({ value: role, label: labels.role(role) }))}
                />
              </td>
              <td style={{ width: 32 }}>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('onboarding.people.removeOf', { number: index + 1 })}
                  onClick={() => onChange({ people: form.people.filter((_, i) => i !== index) })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <Button
          icon={<PlusOutlined />}
          onClick={() => onChange({ people: [...form.people, { name: '', post: '', roles: ['operator'] }] })}
        >
          {t('onboarding.people.add')}
        </Button>
      </div>
      {named >= 2 && isReduced(form) && (
        <Alert
          type="warning"
          showIcon
          title={t('onboarding.people.reduced', { count: named })}
          description={t(named === 3 ? 'onboarding.people.reducedThree' : 'onboarding.people.reducedTwo')}
        />
      )}
      {named >= 2 && <Remarks type="error" title={t('onboarding.people.problems')} items={peopleProblems(form)} />}
      <Remarks type="warning" title={t('onboarding.people.warnings')} items={peopleWarnings(form)} />
      <Typography.Text type="secondary">{t('onboarding.people.later')}</Typography.Text>
    </Flex>
  );
}

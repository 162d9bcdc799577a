import { Checkbox, Form, Input, Select, Typography } from 'antd';
import { EmploymentSchema, type Person, RoleSchema } from '../../utils/domain/people';
import type { PersonFields } from '../../utils/roster/fields';
import { useLabels } from '../shared/labels';
import { personLabel } from '../shared/people';
import { useText } from '../text';

const ROLES = RoleSchema.options;
const FIELD = { margin: 0 } as const;

interface Props {
  readonly value: Required<PersonFields>;
  readonly onChange: (value: Required<PersonFields>) => void;
  /** Everybody who may be the stand-in (B 角). */
  readonly others: readonly Person[];
}

/** Details of one person on the roster. */
export function PersonForm({ value, onChange, others }: Props) {
  const { t } = useText();
  const labels = useLabels();
  const set = (change: Partial<PersonFields>) => onChange({ ...value, ...change });
  const text = (field: 'name' | 'post' | 'unit' | 'phone', maxLength: number, hint?: string) => (
    <Form.Item label={t(`people.field.${field}`)} layout="vertical" htmlFor={`person-${field}`} style={FIELD}>
      <Input
        id={`person-${field}`}
        autoFocus={field === 'name'}
        maxLength={maxLength}
        placeholder={hint}
        value={value[field]}
        onChange={(e) => set({ [field]: e.target.value })}
      />
    </Form.Item>
  );
  return (
    <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '10px 12px' }}>
      {text('name', 40)}
      {text('post', 60)}
      <Form.Item label={t('people.field.employment')} layout="vertical" htmlFor="person-employment" style={FIELD}>
        <Select
          id="person-employment"
          value={value.employment}
          onChange={(employment) => set({ employment })}
          options={EmploymentSchema.options.map((kind) => ({ value: kind, label: t(`people.employment.${kind}`) }))}
        />
      </Form.Item>
      {text('unit', 60, t('people.field.unitHint'))}
      {text('phone', 30)}
      <Form.Item label={t('people.field.standIn')} layout="vertical" htmlFor="person-stand-in" style={FIELD}>
        <Select
          id="person-stand-in"
          allowClear
          placeholder={t('people.field.standInHint')}
          value={value.standIn ?? undefined}
          onChange={(standIn: PersonFields['standIn']) => set({ standIn: standIn ?? null })}
          options={others.map((p) => ({ value: p.id, label: personLabel(p) }))}
        />
      </Form.Item>
      <div style={{ gridColumn: '1 / -1' }}>
        <Typography.Text>{t('people.field.roles')}</Typography.Text>
        <Checkbox.Group
          aria-label={t('people.field.roles')}
          style={{ display: 'flex', marginTop: 4 }}
          value={value.roles}
          onChange={(roles) => set({ roles: ROLES.filter((role) => roles.includes(role)) })}
          options={ROLES.map((role) => ({ value: role, label: labels.role(role) }))}
        />
        {value.employment === 'contractor' && (
          <Typography.Text type="warning">{t('people.contractorNote')}</Typography.Text>
        )}
      </div>
    </div>
  );
}

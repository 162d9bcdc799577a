import { Flex, Input } from 'antd';
import type { Contact } from '../../utils/domain/account-register';
import { Field } from '../shared/field';
import { useText } from '../text';
import type { FieldsProps } from './account-fields';

/** 分管领导、审核人员、发布人员、联络员: name, post, telephone of each. */
export function PeopleFields({ form, onChange }: FieldsProps) {
  const { t } = useText();
  const { register } = form;
  const leader: Contact = { name: form.leader, post: register.leaderPost, phone: form.contact };
  return (
    <Flex vertical gap={10}>
      <PersonLine
        role={t('filings.form.leader')}
        person={leader}
        onChange={({ name, post, phone }) =>
          onChange({ ...form, leader: name, contact: phone, register: { ...register, leaderPost: post } })
        }
      />
      {(['reviewer', 'publisher', 'liaison'] as const).map((key) => (
        <PersonLine
          key={key}
          role={t(`filings.form.${key}`)}
          person={register[key]}
          onChange={(person) => onChange({ ...form, register: { ...register, [key]: person } })}
        />
      ))}
      <Field label={t('filings.form.qq')} optional>
        {(id) => (
          <Input
            id={id}
            style={{ width: 200 }}
            value={register.qq}
            maxLength={20}
            onChange={(e) => onChange({ ...form, register: { ...register, qq: e.target.value } })}
          />
        )}
      </Field>
    </Flex>
  );
}

function PersonLine(props: {
  readonly role: string;
  readonly person: Contact;
  readonly onChange: (person: Contact) => void;
}) {
  const { t } = useText();
  const { role, person, onChange } = props;
  return (
    <Flex gap={12}>
      {(
        [
          ['name', role, 40],
          ['phone', t('filings.form.phone'), 40],
          ['post', t('filings.form.post'), 60],
        ] as const
      ).map(([key, label, most]) => (
        <Field key={key} label={label}>
          {(id) => (
            <Input
              id={id}
              aria-label={key === 'name' ? role : `${role}${label}`}
              value={person[key]}
              maxLength={most}
              placeholder={key === 'name' ? t('filings.form.person') : undefined}
              onChange={(e) => onChange({ ...person, [key]: e.target.value })}
            />
          )}
        </Field>
      ))}
    </Flex>
  );
}

import { Alert, Button, Descriptions, Flex, Select, Typography, theme } from 'antd';
import { useState } from 'react';
import { ANCHOR_ROLES, type AnchorProposal } from '../../utils/domain/anchor';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { useLabels } from '../shared/labels';
import { isReady, personLabel } from '../shared/people';
import { PinDialog } from '../shared/pin-dialog';
import { useText } from '../text';

interface Props {
  readonly proposal: AnchorProposal;
  readonly people: readonly Person[];
  /** Signs and sends the confirmation; rejects with a Fault. */
  readonly onConfirm: (person: PersonId, pin: string) => Promise<void>;
}

/** Attributes that tell a person which editor it is, best first. */
const NAMES = ['placeholder', 'data-placeholder', 'aria-label', 'title'] as const;

/** 确认页面指认: a reviewer compares what was pointed at with the page, and signs. */
export function AnchorConfirm({ proposal, people, onConfirm }: Props) {
  const { t } = useText();
  const { token } = theme.useToken();
  const labels = useLabels();
  const reviewers = people.filter((p) => isReady(p) && ANCHOR_ROLES.some((role) => p.roles.includes(role)));
  const [chosen, setChosen] = useState<PersonId | null>(null);
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState(false);
  const person = reviewers.find((p) => p.id === chosen) ?? (reviewers.length === 1 ? reviewers[0] : undefined);
  const { button, editor, platform, surface } = proposal.pointed;

  if (done) return <Alert type="success" showIcon title={t('pointing.confirm.done')} />;
  return (
    <section
      aria-label={t('pointing.confirm.title')}
      style={{ border: `1px solid ${token.colorBorder}`, borderRadius: token.borderRadius, padding: 10 }}
    >
      <Flex vertical gap={8}>
        <Typography.Text strong>{t('pointing.confirm.title')}</Typography.Text>
        <Typography.Text type="secondary">{t('pointing.confirm.text')}</Typography.Text>
        <Descriptions
          size="small"
          column={1}
          items={[
            {
              key: 'surface',
              label: t('pointing.confirm.surface'),
              children: `${labels.platform(platform)} · ${labels.surface(surface)}`,
            },
            {
              key: 'button',
              label: t('pointing.confirm.buttonIs'),
              children: button.label || t('pointing.confirm.buttonNameless'),
            },
            {
              key: 'editor',
              label: t('pointing.confirm.editorIs'),
              children:
                NAMES.map((name) => editor.attributes[name]).find(Boolean) ?? t('pointing.confirm.editorNameless'),
            },
            {
              key: 'text',
              label: t('pointing.confirm.editorText'),
              children: proposal.sample || t('pointing.confirm.editorEmpty'),
            },
          ]}
        />
        <Typography.Text type="secondary">{t('pointing.confirm.kept')}</Typography.Text>
        {reviewers.length === 0 ? (
          <Alert type="info" showIcon title={t('pointing.confirm.nobody')} />
        ) : (
          <Flex gap={8}>
            <Select
              aria-label={t('pointing.confirm.person')}
              placeholder={t('pointing.confirm.person')}
              style={{ flex: 1, minWidth: 0 }}
              value={person?.id}
              onChange={setChosen}
              options={reviewers.map((p) => ({ value: p.id, label: personLabel(p) }))}
            />
            <Button type="primary" disabled={!person} onClick={() => setAsking(true)}>
              {t('pointing.confirm.action')}
            </Button>
          </Flex>
        )}
      </Flex>
      {person && (
        <PinDialog
          open={asking}
          title={t('pointing.confirm.title')}
          okText={t('pointing.confirm.action')}
          signer={person}
          onCancel={() => setAsking(false)}
          onSubmit={async (pin) => {
            await onConfirm(person.id, pin);
            setAsking(false);
            setDone(true);
          }}
        >
          <Typography.Text>{t('pointing.confirm.meaning', { name: person.name })}</Typography.Text>
        </PinDialog>
      )}
    </section>
  );
}

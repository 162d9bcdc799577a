import { Alert, Flex, Radio, Select, Typography } from 'antd';
import { useState } from 'react';
import type { PersonId } from '../../utils/domain/ids';
import { type OwnPost, STRAY_REASON_MIN, type StrayCause, StrayCauseSchema } from '../../utils/domain/own-post';
import type { Person } from '../../utils/domain/people';
import { underscored } from '../shared/labels';
import { isReady, personLabel } from '../shared/people';
import { PinDialog } from '../shared/pin-dialog';
import { useText } from '../text';

interface Props {
  /** Null: closed. */
  readonly post: OwnPost | null;
  readonly people: readonly Person[];
  readonly onCancel: () => void;
  readonly onSubmit: (post: OwnPost, by: PersonId, pin: string, cause: StrayCause, reason: string) => Promise<void>;
}

/** Asks what happened to a post that went past the guard: cause, words, and the PIN of whoever says so. */
export function StrayExplain({ post, people, onCancel, onSubmit }: Props) {
  const { t } = useText();
  const [cause, setCause] = useState<StrayCause | null>(null);
  const [chosen, setChosen] = useState<PersonId | null>(null);
  const able = people.filter((p) => isReady(p) && p.roles.some((role) => role !== 'duty'));
  const person = able.find((p) => p.id === chosen) ?? able[0];
  const leave = () => {
    setCause(null);
    onCancel();
  };
  return (
    <PinDialog
      open={post !== null}
      title={t('stray.dialog.title')}
      okText={t('stray.dialog.sign')}
      blocked={cause === null}
      signer={person}
      comment={{
        label: t('stray.dialog.reason'),
        minLength: STRAY_REASON_MIN,
        placeholder: t('stray.dialog.placeholder'),
      }}
      onCancel={leave}
      onSubmit={async (pin, reason) => {
        if (!post || !person || cause === null) return;
        await onSubmit(post, person.id, pin, cause, reason);
        leave();
      }}
    >
      {post && (
        <Typography.Paragraph
          ellipsis={{ rows: 3 }}
          style={{ margin: 0, paddingInlineStart: 8, borderInlineStart: '3px solid #d9d9d9' }}
        >
          {post.text || t('stray.noText')}
        </Typography.Paragraph>
      )}
      <div>
        <Typography.Text id="stray-cause">{t('stray.dialog.cause')}</Typography.Text>
        <Radio.Group aria-labelledby="stray-cause" value={cause} onChange={(e) => setCause(e.target.value)}>
          <Flex wrap gap="4px 0">
            {StrayCauseSchema.options.map((value) => (
              <Radio key={value} value={value}>
                {t(`stray.cause.${underscored(value)}`)}
              </Radio>
            ))}
          </Flex>
        </Radio.Group>
      </div>
      {able.length === 0 && <Alert type="warning" showIcon title={t('stray.dialog.nobody')} />}
      {able.length > 1 && (
        <div>
          <Typography.Text>{t('stray.dialog.who')}</Typography.Text>
          <Select
            aria-label={t('stray.dialog.who')}
            style={{ width: '100%' }}
            value={person?.id}
            onChange={setChosen}
            options={able.map((p) => ({ value: p.id, label: personLabel(p) }))}
          />
        </div>
      )}
    </PinDialog>
  );
}

import { PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Dropdown, Flex, Tooltip, Typography } from 'antd';
import { useState } from 'react';
import type { Person } from '../../utils/domain/people';
import { PLATFORM_IDS } from '../../utils/domain/platform';
import type { ReplyTemplateId, TemplateContent } from '../../utils/domain/reply-template';
import type { ClauseName } from '../panel/model';
import { SignDialog } from '../policy/sign-dialog';
import { Guide } from '../shared/guide';
import { useText } from '../text';
import type { EditedTemplate, InspectReply, SeedView, TemplateActions, TemplateView } from './model';
import { TemplateCard } from './template-card';
import { TemplateEditor, trimmed } from './template-editor';

interface Props {
  readonly templates: readonly TemplateView[];
  /** Do replies by an approved template go out without a sign-off (审核制度)? */
  readonly trusted: boolean;
  readonly seeds: readonly SeedView[];
  /** Everybody on the roster; any of them may write or remove. */
  readonly people: readonly Person[];
  readonly personName: (id: string) => string;
  readonly edited: EditedTemplate | null;
  readonly onEdit: (edited: EditedTemplate | null) => void;
  readonly newId: () => ReplyTemplateId;
  readonly today: string;
  readonly known: (field: string) => readonly string[];
  readonly inspect: InspectReply | null;
  readonly clauseName: ClauseName;
  readonly actions: TemplateActions;
}

type Asking =
  | { readonly what: 'save'; readonly edited: EditedTemplate }
  | { readonly what: 'approve' | 'remove'; readonly view: TemplateView };

/** 答复模板: written by anybody, approved by a reviewer who did not write them, used by whoever is on duty. */
export function TemplatesPage(props: Props) {
  const { templates, trusted, seeds, personName, edited, onEdit, actions } = props;
  const { t } = useText();
  const [asking, setAsking] = useState<Asking | null>(null);
  const begin = (part: Partial<TemplateContent>) =>
    onEdit({
      base: null,
      content: {
        id: props.newId(),
        title: '',
        kind: 'acknowledge',
        text: '',
        platforms: [...PLATFORM_IDS],
        choices: {},
        ...part,
      },
    });
  const adopt = (key: string) => {
    const found = seeds.find(({ seed }) => seed.key === key)?.seed;
    if (found) begin({ title: found.title, kind: found.kind, text: found.text });
  };
  const title = asking === null ? '' : titleOf(asking);
  const signers = asking?.what === 'approve' ? asking.view.approvers : props.people.filter(({ active }) => active);
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">{t('replies.intro')}</Typography.Text>
      {!trusted && <Alert type="info" showIcon title={t('replies.off')} />}
      <Flex gap={8}>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => begin({})}>
          {t('replies.add')}
        </Button>
        <Dropdown
          trigger={['click']}
          menu={{
            items: seeds.map(({ seed, clauses }) => ({
              key: seed.key,
              label: (
                <Tooltip title={t('replies.editor.basis', { clauses })} placement="right">
                  {seed.title}
                </Tooltip>
              ),
            })),
            onClick: ({ key }) => adopt(key),
          }}
        >
          <Button>{t('replies.adopt')}</Button>
        </Dropdown>
        <Typography.Text type="secondary" style={{ alignSelf: 'center' }}>
          {t('replies.adoptHow')}
        </Typography.Text>
      </Flex>
      {templates.length === 0 ? (
        <Guide
          title={t('replies.empty')}
          steps={[t('replies.emptyAdopt'), t('replies.emptyApprove'), t('replies.emptyUse')]}
        />
      ) : (
        <Flex vertical gap={10} role="list">
          {templates.map((view) => (
            <TemplateCard
              key={view.template.content.id}
              view={view}
              personName={personName}
              onEdit={() => onEdit({ content: view.template.content, base: view.digest })}
              onApprove={() => setAsking({ what: 'approve', view })}
              onRemove={() => setAsking({ what: 'remove', view })}
            />
          ))}
        </Flex>
      )}
      {edited && (
        <TemplateEditor
          edited={edited}
          today={props.today}
          known={props.known}
          inspect={props.inspect}
          clauseName={props.clauseName}
          onChange={(content) => onEdit({ ...edited, content })}
          onSave={() => setAsking({ what: 'save', edited: { ...edited, content: trimmed(edited.content) } })}
          onClose={() => onEdit(null)}
        />
      )}
      <SignDialog
        open={asking !== null}
        title={asking === null ? '' : t(`replies.sign.${asking.what}`)}
        meaning={meaningOf(asking)}
        signers={signers}
        onCancel={() => setAsking(null)}
        onSubmit={async (by, pin) => {
          if (asking?.what === 'save') {
            await actions.onSave(by, pin, asking.edited);
            onEdit(null);
          } else if (asking) {
            const { template, digest } = asking.view;
            const act = asking.what === 'approve' ? actions.onApprove : actions.onRemove;
            await act(by, pin, template.content.id, digest);
          }
          setAsking(null);
        }}
      />
    </Flex>
  );

  function meaningOf(about: Asking | null): string {
    if (about === null) return '';
    if (about.what !== 'approve') return t(`replies.sign.${about.what}Meaning`, { title });
    if (about.view.approvers.length === 0) return t('replies.sign.nobody');
    return `${t('replies.sign.approveMeaning')}\n${contentInWords(about.view.template.content)}`;
  }
}

function titleOf(asking: Asking): string {
  return asking.what === 'save' ? asking.edited.content.title : asking.view.template.content.title;
}

/** Everything an approval covers: the words, and the values of every list. */
function contentInWords({ text, choices }: TemplateContent): string {
  const lists = Object.entries(choices).map(([name, values]) => `〔${name}〕${values.join('、')}`);
  return [text, ...lists].join('\n');
}

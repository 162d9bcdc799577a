import { DownOutlined } from '@ant-design/icons';
import { Button, Drawer, Dropdown, Flex } from 'antd';
import { type ReactNode, useState } from 'react';
import { isClosed } from '../../utils/domain/comment';
import type { CommentKey } from '../../utils/domain/ids';
import { FaultAlert } from '../shared/fault-alert';
import { useTask } from '../shared/task';
import { useText } from '../text';
import { ActDialog } from './act-dialog';
import { CommentCourse } from './comment-course';
import { CommentFacts } from './comment-facts';
import { StateTags } from './comment-state';
import { ExtendDialog } from './extend-dialog';
import { type CommentActions, type CommentView, type OpenForm, possibleForms } from './model';
import { TriageEditor } from './triage-editor';
import { useCommentWords } from './words';

interface Props {
  /** Undefined: closed. */
  readonly view: CommentView | undefined;
  readonly departments: readonly string[];
  readonly regulationNames: Readonly<Record<string, string>>;
  /** ms */
  readonly now: number;
  readonly actions: CommentActions;
  /** 答复模板 for this comment. */
  readonly replyHelp?: (view: CommentView) => ReactNode;
  readonly onSelect: (key: CommentKey | null) => void;
}

/** One comment: what was said, where it stands and why, what was done, and everything that can be done now. */
export function CommentDrawer({ view, departments, regulationNames, now, actions, replyHelp, onSelect }: Props) {
  const { t } = useText();
  const words = useCommentWords();
  const [open, setOpen] = useState<OpenForm | null>(null);
  const close = () => setOpen(null);
  return (
    <Drawer
      open={view !== undefined}
      size={600}
      title={
        view && (
          <Flex gap={6} align="center" wrap>
            <span>{words.author(view.comment)}</span>
            <StateTags comment={view.comment} now={now} />
          </Flex>
        )
      }
      onClose={() => onSelect(null)}
      closable={{ 'aria-label': t('handling.detail.close') }}
      footer={view && <ActBar view={view} actions={actions} onForm={setOpen} />}
      styles={{ body: { padding: '12px 20px' }, header: { padding: '10px 20px' }, footer: { padding: '10px 20px' } }}
    >
      {view && (
        <Flex vertical gap={14} className="ss-comment">
          <CommentFacts view={view} regulationNames={regulationNames} onSelect={onSelect} onForm={setOpen} />
          <Sorting view={view} actions={actions} />
          {replyHelp && !view.comment.seen.own && view.comment.seen.url !== '' && (
            <section className="ss-comment-section" aria-label={t('replies.use.group')}>
              <h5>{t('replies.use.group')}</h5>
              {replyHelp(view)}
            </section>
          )}
          <CommentCourse
            timeline={view.timeline}
            onWhole={actions.onTimeline && (() => actions.onTimeline?.(view.comment.key))}
          />
          {open?.form === 'extend' ? (
            <ExtendDialog
              comment={view.comment}
              approvers={view.approvers}
              onCancel={close}
              onSubmit={(by, pin, reason) => actions.onExtend(view.comment.key, by, pin, reason)}
            />
          ) : (
            open && (
              <ActDialog
                // A form begins anew with every act.
                key={JSON.stringify(open)}
                view={view}
                open={open}
                departments={departments}
                now={now}
                onCancel={close}
                onSubmit={async (act, whole) => {
                  if (whole) await actions.onCloseMatter(view.comment.matter, whole);
                  else await actions.onAct(view.comment.key, act);
                  close();
                }}
              />
            )
          )}
        </Flex>
      )}
    </Drawer>
  );
}

/** 分类, changed with one click. */
function Sorting({ view: { comment }, actions }: Pick<BarProps, 'view' | 'actions'>) {
  const { t } = useText();
  const task = useTask();
  if (comment.seen.own) return null;
  return (
    <section className="ss-comment-section" aria-label={t('triage.group')}>
      <h5>{t('triage.group')}</h5>
      <TriageEditor
        key={comment.key}
        triage={comment.triage}
        text={comment.seen.text}
        closed={isClosed(comment)}
        busy={task.busy}
        onSort={(choice) => void task.run(() => actions.onSort(comment.key, choice))}
      />
      {task.error && <FaultAlert message={task.error} />}
    </section>
  );
}

interface BarProps {
  readonly view: CommentView;
  readonly actions: CommentActions;
  readonly onForm: (form: OpenForm) => void;
}

/** What can be done now; 受理 at once, the rest with a small form. */
function ActBar({ view, actions, onForm }: BarProps) {
  const { t } = useText();
  const task = useTask();
  const { comment } = view;
  const { first, more } = possibleForms(view);
  const running = first.includes('resolve');
  return (
    <Flex vertical gap={8}>
      {task.error && <FaultAlert message={task.error} />}
      <Flex gap={8} wrap>
        {running && comment.acknowledgedAt === null && (
          <Button
            type="primary"
            loading={task.busy}
            onClick={() => void task.run(() => actions.onAct(comment.key, { do: 'acknowledge' }))}
          >
            {t('handling.act.acknowledge')}
          </Button>
        )}
        {first.map((form) => (
          <Button
            key={form}
            type={form === 'resolve' && comment.acknowledgedAt !== null ? 'primary' : 'default'}
            onClick={() => onForm({ form })}
          >
            {t(`handling.act.${form}`)}
          </Button>
        ))}
        {more.length > 0 && (
          <Dropdown
            trigger={['click']}
            // The bar is at the foot of the page: a menu that begins below it jumps up under the pointer.
            placement="topLeft"
            menu={{
              items: more.map((form) => ({
                key: form,
                label: t(`handling.act.${form}`),
                onClick: () => onForm({ form }),
              })),
            }}
          >
            <Button icon={<DownOutlined />} iconPlacement="end">
              {t('handling.act.more')}
            </Button>
          </Dropdown>
        )}
        {comment.seen.url !== '' && (
          <Button
            type="link"
            style={{ marginInlineStart: 'auto' }}
            onClick={() => void task.run(() => actions.onOpen(comment.key))}
          >
            {t('handling.detail.open')}
          </Button>
        )}
      </Flex>
    </Flex>
  );
}

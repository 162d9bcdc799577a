import { Button, Flex, Segmented, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { PersonId } from '../../utils/domain/ids';
import type { OwnPost, StrayCause } from '../../utils/domain/own-post';
import type { Person } from '../../utils/domain/people';
import { Guide } from '../shared/guide';
import { underscored, useLabels } from '../shared/labels';
import { PagedTable } from '../shared/paged-table';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import { StrayExplain } from './stray-explain';
import { type Look, StrayLooks } from './stray-looks';

export type StrayState = 'open' | 'explained';

interface Props {
  readonly state: StrayState;
  readonly onState: (state: StrayState) => void;
  /** Found last first. */
  readonly posts: readonly OwnPost[];
  /** Title of the draft a post belongs to, '' unknown. */
  readonly draftOf: (post: OwnPost) => string;
  readonly looks: readonly Look[];
  readonly people: readonly Person[];
  readonly onExplain: (post: OwnPost, by: PersonId, pin: string, cause: StrayCause, reason: string) => Promise<void>;
}

/** 待说明的发布: what is on the platforms without a sign-off or otherwise than signed, and what people said about it. */
export function StrayPage({ state, onState, posts, draftOf, looks, people, onExplain }: Props) {
  const { t } = useText();
  const labels = useLabels();
  const [asked, setAsked] = useState<OwnPost | null>(null);
  const nameOf = (id: PersonId) => people.find((p) => p.id === id)?.name ?? id;
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">{t('stray.text')}</Typography.Text>
      <div>
        <Segmented<StrayState>
          value={state}
          onChange={onState}
          options={(['open', 'explained'] as const).map((value) => ({ value, label: t(`stray.state.${value}`) }))}
        />
      </div>
      <PagedTable<OwnPost>
        rowKey="key"
        rows={posts}
        pageSize={20}
        locale={{
          emptyText:
            state === 'open' ? (
              <Guide title={t('stray.empty')} steps={[t('stray.emptyHow')]} />
            ) : (
              <Guide title={t('stray.noExplained')} steps={[t('stray.noExplainedHow')]} />
            ),
        }}
        columns={[
          {
            title: t('stray.content'),
            key: 'content',
            render: (_, post) => (
              <>
                <Typography.Paragraph
                  ellipsis={{ rows: 3, expandable: true }}
                  style={{ margin: 0, whiteSpace: 'pre-line' }}
                >
                  {post.text || t('stray.noText')}
                </Typography.Paragraph>
                <Background post={post} draft={draftOf(post)} />
              </>
            ),
          },
          {
            title: t('stray.kindColumn'),
            key: 'kind',
            width: 130,
            render: (_, { kind }) =>
              kind && (
                <Tag color={kind === 'unreviewed' ? 'error' : 'warning'} style={{ margin: 0 }}>
                  {t(`stray.kind.${kind}`)}
                </Tag>
              ),
          },
          {
            title: t('stray.account'),
            key: 'account',
            width: 160,
            render: (_, post) => (
              <>
                {post.accountName}
                <div>
                  <Typography.Text type="secondary">{labels.platform(post.platform)}</Typography.Text>
                </div>
              </>
            ),
          },
          { title: t('stray.at'), dataIndex: 'at', width: 140, render: beijingTime },
          {
            title: t('stray.found'),
            dataIndex: 'foundAt',
            width: 140,
            render: (at: number | null) => (at === null ? '' : beijingTime(at)),
          },
          state === 'open'
            ? {
                title: t('workspace.actions'),
                key: 'actions',
                width: 110,
                render: (_, post) => (
                  <Button size="small" type="primary" onClick={() => setAsked(post)}>
                    {t('stray.explain')}
                  </Button>
                ),
              }
            : {
                title: t('stray.explanation'),
                key: 'explanation',
                width: 240,
                render: (_, { explanation: said }) =>
                  said && (
                    <>
                      <Tag style={{ marginInlineEnd: 6 }}>{t(`stray.cause.${underscored(said.cause)}`)}</Tag>
                      {said.reason}
                      <div>
                        <Typography.Text type="secondary">
                          {t('stray.explained', { name: nameOf(said.by), time: beijingTime(said.at) })}
                        </Typography.Text>
                      </div>
                    </>
                  ),
              },
        ]}
      />
      <StrayLooks looks={looks} />
      <StrayExplain post={asked} people={people} onCancel={() => setAsked(null)} onSubmit={onExplain} />
    </Flex>
  );
}

/** Where the post is, and which draft it has to do with. */
function Background({ post, draft }: { readonly post: OwnPost; readonly draft: string }) {
  const { t } = useText();
  return (
    <Flex gap={10} wrap>
      {post.url !== '' && (
        <Typography.Link href={post.url} target="_blank" rel="noreferrer">
          {t('stray.view')}
        </Typography.Link>
      )}
      {post.review !== null && post.kind === 'unreviewed' && (
        <Typography.Text type="secondary">{t('stray.signedSame')}</Typography.Text>
      )}
      {draft !== '' && <Typography.Text type="secondary">{t('stray.knownDraft', { title: draft })}</Typography.Text>}
    </Flex>
  );
}

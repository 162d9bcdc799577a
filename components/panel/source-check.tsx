import { SwapOutlined } from '@ant-design/icons';
import { Alert, Button, Collapse, Flex, Select, Typography } from 'antd';
import { useMemo, useState } from 'react';
import type { SourceTab } from '../../utils/messaging/source-messages';
import { compareWithSource } from '../../utils/source-check/compare';
import type { ComparedDraft, Place, SourceText } from '../../utils/source-check/contract';
import { useText } from '../text';
import { SourceCheckResult } from './source-check-result';
import { SourceChooser } from './source-chooser';

interface Props {
  readonly source: SourceText | null;
  readonly onSource: (source: SourceText | null) => void;
  readonly articles: readonly ComparedDraft[];
  /** Open web pages; asks the browser for permission first. Rejects with a Fault. */
  readonly onTabs: () => Promise<readonly SourceTab[]>;
  /** Text of one of them; asks for permission to read its site. Rejects with a Fault. */
  readonly onRead: (tab: SourceTab) => Promise<SourceText>;
  /** Shows a passage of the draft in the page. */
  readonly onShow: (article: number, place: Place) => void;
}

/** 来源核对: the draft beside its original, from another tab or pasted. Compared here, kept nowhere. */
export function SourceCheck({ source, onSource, articles, onTabs, onRead, onShow }: Props) {
  const { t } = useText();
  const [chosen, setChosen] = useState(0);
  const article = chosen < articles.length ? chosen : 0;
  const title = articles[article]?.title ?? '';
  const body = articles[article]?.body ?? '';
  const comparison = useMemo(() => source && compareWithSource(source, { title, body }), [source, title, body]);
  return (
    <Collapse
      size="small"
      defaultActiveKey={source ? ['source-check'] : []}
      items={[
        {
          key: 'source-check',
          label: t('sourceCheck.title'),
          children: (
            <Flex vertical gap={10}>
              <Typography.Text type="secondary">{t('sourceCheck.about')}</Typography.Text>
              {source === null ? (
                <SourceChooser onTabs={onTabs} onRead={onRead} onSource={onSource} />
              ) : (
                <>
                  <Flex justify="space-between" align="start" gap={8}>
                    <div style={{ minWidth: 0 }}>
                      <Typography.Text strong style={{ overflowWrap: 'anywhere' }}>
                        {source.title || t('sourceCheck.untitled')}
                      </Typography.Text>
                      <div>
                        <Typography.Text type="secondary" style={{ overflowWrap: 'anywhere' }}>
                          {source.byline && `${source.byline} · `}
                          {t('sourceCheck.length', { count: source.body.length })}
                        </Typography.Text>
                      </div>
                    </div>
                    <Button size="small" icon={<SwapOutlined />} onClick={() => onSource(null)}>
                      {t('sourceCheck.another')}
                    </Button>
                  </Flex>
                  {source.cut && <Alert type="warning" showIcon title={t('sourceCheck.cut')} />}
                  {articles.length > 1 && (
                    <Select
                      aria-label={t('sourceCheck.article')}
                      value={article}
                      onChange={setChosen}
                      options={articles.map((a, index) => ({
                        value: index,
                        label: t('sourceCheck.articleAt', { number: index + 1, title: a.title }),
                      }))}
                    />
                  )}
                  {comparison && (
                    <SourceCheckResult comparison={comparison} onShow={(place) => onShow(article, place)} />
                  )}
                </>
              )}
            </Flex>
          ),
        },
      ]}
    />
  );
}

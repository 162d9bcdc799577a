import { Descriptions, Flex, Tag, Typography, theme } from 'antd';
import type { ClauseName, PersonName } from '../panel/model';
import { dueText } from '../popup/format';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import { owedLimitText, publishLimitText } from './limit-text';
import type { DebtView } from './model';

interface Props {
  readonly view: DebtView;
  readonly personName: PersonName;
  readonly clauseName: ClauseName;
  /** ms */
  readonly now: number;
}

/** 突发先发 on a sheet: who answered for it and why, the four elements, when it had to be out and was, what is owed until when. */
export function EmergencySummary({ view, personName, clauseName, now }: Props) {
  const { t } = useText();
  const { token } = theme.useToken();
  const { debt, publishBy } = view;
  const { declaration, publishedAt } = debt;
  const late = publishedAt !== null && publishedAt > publishBy.dueAt;
  const published =
    publishedAt === null
      ? t('emergency.sheet.notPublished')
      : t(late ? 'emergency.sheet.publishedLate' : 'emergency.sheet.publishedInTime', {
          time: beijingTime(publishedAt),
        });
  const items = [
    ['reason', declaration.reason],
    ['time', declaration.time],
    ['place', declaration.place],
    ['facts', declaration.facts],
    ['measures', declaration.measures],
    ['consulted', declaration.consulted || t('emergency.sheet.notConsulted')],
    ['planStarted', beijingTime(declaration.planStartedAt)],
  ] as const;
  return (
    <section
      aria-label={t('emergency.sheet.title')}
      style={{ border: `1px solid ${token.colorBorder}`, borderRadius: token.borderRadius, padding: 10 }}
    >
      <Flex vertical gap={6}>
        <Flex gap={8} align="center">
          <Typography.Text strong>{t('emergency.sheet.title')}</Typography.Text>
          <DebtTag view={view} now={now} />
        </Flex>
        <Typography.Text type="secondary">
          {t('emergency.sheet.declared', { name: personName(debt.by), time: beijingTime(debt.declaredAt) })}
        </Typography.Text>
        <Descriptions
          size="small"
          column={1}
          items={[
            ...items.map(([key, children]) => ({ key, label: t(`emergency.field.${key}`), children })),
            {
              key: 'published',
              label: t('emergency.sheet.published'),
              children: (
                <span>
                  <Typography.Text type={late ? 'danger' : undefined}>{published}</Typography.Text>
                  <Typography.Text type="secondary" style={{ display: 'block' }}>
                    {t('emergency.sheet.publishBy', { time: dueText(publishBy.dueAt) })}
                    {publishLimitText(publishBy.source, clauseName, t)}
                  </Typography.Text>
                </span>
              ),
            },
            ...(publishedAt === null
              ? []
              : [
                  {
                    key: 'due',
                    label: t('emergency.sheet.due'),
                    children: (
                      <span>
                        {dueText(debt.dueAt)}
                        <Typography.Text type="secondary" style={{ display: 'block' }}>
                          {owedLimitText(view.limit, t)}
                        </Typography.Text>
                      </span>
                    ),
                  },
                ]),
          ]}
        />
        {debt.notes.map((note) => (
          <Typography.Text key={`${note.at}.${note.by}`} type="secondary">
            {t('emergency.sheet.note', { name: personName(note.by), time: beijingTime(note.at), text: note.text })}
          </Typography.Text>
        ))}
      </Flex>
    </section>
  );
}

/** 待发布, 待补签, 超期, 已补齐, 未使用: not by colour alone. */
export function DebtTag({ view: { debt, owed }, now }: { readonly view: DebtView; readonly now: number }) {
  const { t, list } = useText();
  const late = debt.paidAt !== null && debt.paidAt >= debt.dueAt;
  const tag = (color: string | undefined, text: string) => (
    <Tag color={color} style={{ margin: 0 }}>
      {text}
    </Tag>
  );
  switch (debt.state) {
    case 'declared':
      return tag('warning', t('emergency.state.declared'));
    case 'owed':
      return now >= debt.dueAt
        ? tag('error', t('emergency.state.overdue', { stages: list(owed) }))
        : tag('warning', t('emergency.state.owed', { stages: list(owed) }));
    case 'paid':
      return tag(late ? 'warning' : 'success', t(late ? 'emergency.state.paidLate' : 'emergency.state.paid'));
    case 'lapsed':
      return tag(undefined, t('emergency.state.lapsed'));
  }
}

import { DownOutlined, PrinterOutlined, SettingOutlined } from '@ant-design/icons';
import { Alert, Button, Dropdown, Flex, Input, Segmented, Select, Tag, Typography } from 'antd';
import { useMemo, useState } from 'react';
import type { ClauseCounts, ClauseLevel, ClauseState } from '../../utils/clauses/contract';
import type { ValueInForce } from '../../utils/clauses/values';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import type { CarrierKind } from '../../utils/regulations/carriers';
import type { Regulation } from '../../utils/regulations/contract';
import type { ClauseName } from '../panel/model';
import { useSaid } from '../shared/use-said';
import { useText } from '../text';
import { ClausePrint } from './clause-print';
import { ClauseTable } from './clause-table';
import { type ManageActions, ManageRegulations } from './manage-regulations';
import { type ClauseFilter, filtered, KINDS, LEVELS, NO_FILTER, type RegulationView, usePartName } from './model';
import { ValuesTable } from './values-table';

/** The clauses that are shown, by regulation, in the order of the page. */
export type ShownClauses = readonly { readonly regulation: Regulation; readonly states: readonly ClauseState[] }[];

interface Props extends ManageActions {
  readonly unitName: string;
  /** Those the unit follows first. */
  readonly regulations: readonly RegulationView[];
  /** Ids that the unit follows and whose text is not on this computer. */
  readonly gone: readonly string[];
  readonly values: readonly ValueInForce[];
  readonly people: readonly Person[];
  readonly ruleTitles: Readonly<Record<string, string>>;
  readonly clauseName: ClauseName;
  readonly counts: (states: readonly ClauseState[]) => ClauseCounts;
  readonly now: number;
  readonly onGo: (route: string) => void;
  readonly onPrint: () => void;
  readonly onExport: (format: 'xlsx' | 'csv', shown: ShownClauses) => void;
  readonly onChoose: (admin: PersonId, pin: string, regulations: readonly string[]) => Promise<void>;
}

/** Stands for all regulations in force, taken together. */
const FOLLOWED = 'followed';

/** 条款对照: clause → what carries it → how that stands in this unit today. */
export function ClausesPage(props: Props) {
  const { t } = useText();
  const { regulations, unitName, now } = props;
  const [chosen, setChosen] = useState<string>(FOLLOWED);
  const [filter, setFilter] = useState<ClauseFilter>(NO_FILTER);
  const [managing, setManaging] = useState(false);
  const partName = usePartName(props.ruleTitles);
  const say = useSaid();
  const views = useMemo(() => {
    const one = regulations.find(({ regulation }) => regulation.id === chosen);
    return one ? [one] : regulations.filter(({ followed }) => followed);
  }, [regulations, chosen]);
  const all = views.flatMap(({ states }) => states);
  const sections = views.map(({ regulation, states }) => ({
    regulation,
    states: filtered(states, filter, partName, say),
  }));
  const shown = sections.flatMap(({ states }) => states);
  const found = sections.filter(({ states }) => states.length > 0);
  const counts = countsText(props.counts(all), t);
  const level = (one: ClauseLevel) => all.filter((state) => state.level === one).length;
  return (
    <Flex vertical gap={10}>
      <Flex justify="space-between" gap={12} align="start">
        <Typography.Text type="secondary">{t('clauses.text')}</Typography.Text>
        <Flex gap={8}>
          <Button icon={<PrinterOutlined />} disabled={shown.length === 0} onClick={props.onPrint}>
            {t('clauses.print')}
          </Button>
          <Dropdown
            disabled={shown.length === 0}
            menu={{
              items: (['xlsx', 'csv'] as const).map((key) => ({ key, label: t(`clauses.format.${key}`) })),
              onClick: ({ key }) => props.onExport(key as 'xlsx' | 'csv', found),
            }}
          >
            <Button>
              {t('clauses.export')} <DownOutlined />
            </Button>
          </Dropdown>
          <Button type="primary" icon={<SettingOutlined />} onClick={() => setManaging(true)}>
            {t('clauses.manage')}
          </Button>
        </Flex>
      </Flex>
      {props.gone.map((id) => (
        <Alert key={id} type="error" showIcon role="alert" title={t('clauses.gone', { id })} />
      ))}
      <Flex gap={10} align="center" wrap>
        <Select<string>
          aria-label={t('clauses.followed')}
          style={{ width: 420, maxWidth: '100%' }}
          value={chosen}
          onChange={setChosen}
          options={[
            { value: FOLLOWED, label: t('clauses.followed') },
            ...group(regulations, null, t('clauses.shipped')),
            ...group(regulations, 'own', t('clauses.own')),
          ]}
        />
        <Typography.Text strong>{counts}</Typography.Text>
      </Flex>
      {views.some(({ followed }) => !followed) && <Alert type="info" showIcon title={t('clauses.notFollowed')} />}
      <ValuesTable values={props.values} clauseName={props.clauseName} />
      <Flex gap={10} align="center" wrap>
        <Segmented<ClauseLevel | 'all'>
          value={filter.level}
          onChange={(value) => setFilter({ ...filter, level: value })}
          options={[
            { value: 'all', label: t('clauses.all', { count: all.length }) },
            ...LEVELS.filter((one) => level(one) > 0 || filter.level === one).map((value) => ({
              value,
              label: t('clauses.levelCount', { level: t(`clauses.level.${value}`), count: level(value) }),
            })),
          ]}
        />
        <Select<CarrierKind | null>
          aria-label={t('clauses.column.carriers')}
          style={{ width: 150 }}
          value={filter.kind}
          onChange={(kind) => setFilter({ ...filter, kind })}
          options={[
            { value: null, label: t('clauses.anyKind') },
            ...KINDS.map((value) => ({ value, label: t(`clauses.kind.${value}`) })),
          ]}
        />
        <Input.Search
          allowClear
          aria-label={t('clauses.search')}
          placeholder={t('clauses.search')}
          style={{ width: 300 }}
          value={filter.search}
          onChange={(e) => setFilter({ ...filter, search: e.target.value })}
        />
        {shown.length < all.length && (
          <Typography.Text type="secondary">{t('clauses.shown', { count: shown.length })}</Typography.Text>
        )}
      </Flex>
      {(found.length > 0 ? found : sections.slice(0, 1)).map(({ regulation, states }) => (
        <section key={regulation.id} aria-label={regulation.name}>
          {views.length > 1 && (
            <Typography.Title level={5} style={{ margin: '6px 0 8px' }}>
              {regulation.name} <Tag>{t('clauses.choose.clauses', { count: states.length })}</Tag>
            </Typography.Title>
          )}
          <ClauseTable states={states} partName={partName} onGo={props.onGo} onClear={() => setFilter(NO_FILTER)} />
        </section>
      ))}
      <ClausePrint sections={found} partName={partName} unitName={unitName} counts={counts} now={now} />
      <ManageRegulations
        open={managing}
        regulations={regulations}
        people={props.people}
        onClose={() => setManaging(false)}
        onChoose={props.onChoose}
        onRead={props.onRead}
        onImport={props.onImport}
        onRemove={props.onRemove}
        onTemplate={props.onTemplate}
      />
    </Flex>
  );
}

function countsText(counts: ClauseCounts, t: ReturnType<typeof useText>['t']): string {
  const rest = counts.missing > 0 ? t('clauses.countsMissing', { missing: counts.missing }) : '';
  return t('clauses.counts', { ...counts }) + rest;
}

function group(regulations: readonly RegulationView[], own: 'own' | null, label: string) {
  const options = regulations
    .filter((view) => (view.own !== null) === (own === 'own'))
    .map(({ regulation }) => ({ value: regulation.id, label: regulation.name }));
  return options.length > 0 ? [{ label, options }] : [];
}

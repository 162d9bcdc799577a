import { Input, theme } from 'antd';
import type { CSSProperties, ReactNode } from 'react';
import type { AccountKey } from '../../utils/domain/ids';
import { ordinal } from '../../utils/reports/office-report';
import type { ReportBlock, ReportGrid, ReportSection, Run } from '../../utils/reports/report-contract';
import { TrendChart } from '../figures/trend-chart';
import { ChartTable } from '../shared/chart';
import { TextButton } from '../shared/text-button';
import { useText } from '../text';
import { CadenceChart } from './cadence-chart';
import type { ReportActions, ReportView } from './model';
import './report.css';

interface Props extends Pick<ReportActions, 'onOpen'> {
  readonly view: ReportView;
  readonly accountName: (account: AccountKey | null) => string;
  /** 四、下一步 as it stands in the field. */
  readonly next: string;
  readonly onNext: (text: string) => void;
}

/** The report as an official document: on paper it is what is printed, on screen its numbers open what they count. Always Chinese. */
export function ReportPaper({ view, accountName, next, onNext, onOpen }: Props) {
  const { token } = theme.useToken();
  const { report } = view;
  const colours = {
    '--ss-report-line': token.colorBorder,
    '--ss-report-head': token.colorFillQuaternary,
    '--ss-report-faint': token.colorTextSecondary,
  } as CSSProperties;
  return (
    <article className="ss-report" lang="zh-CN" style={colours}>
      <h2>{report.title}</h2>
      {report.sections.map((section) => (
        <section key={section.id}>
          <h3>{section.title}</h3>
          {section.id === 'next' && <NextSteps text={next} onText={onNext} />}
          <Blocks section={section} view={view} accountName={accountName} onOpen={onOpen} />
        </section>
      ))}
      <footer className="ss-report-proof">
        {report.proof.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </article>
  );
}

/** Written by a person; on paper the paragraphs below stand in its place. */
function NextSteps({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const { t } = useText();
  return (
    <Input.TextArea
      className="sanshen-no-print"
      aria-label={t('report.next.label')}
      placeholder={t('report.next.placeholder')}
      autoSize={{ minRows: 3, maxRows: 12 }}
      maxLength={4_000}
      value={text}
      onChange={({ target }) => onText(target.value)}
    />
  );
}

interface BlocksProps extends Pick<Props, 'view' | 'accountName' | 'onOpen'> {
  readonly section: ReportSection;
}

function Blocks(props: BlocksProps) {
  const items = props.section.blocks.filter(({ kind }) => kind === 'item');
  return props.section.blocks.map((block, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a made report have no identity but their place
    <Block key={`${props.section.id}-${i}`} {...props} block={block} number={ordinal(items.indexOf(block))} />
  ));
}

function Block(props: BlocksProps & { readonly block: ReportBlock; readonly number: string }): ReactNode {
  const { block, section, view, accountName, onOpen } = props;
  switch (block.kind) {
    case 'text':
      return (
        // On screen the field itself shows what was written.
        <p className={section.id === 'next' ? 'ss-report-written' : undefined}>
          <Runs runs={block.runs} onOpen={onOpen} />
        </p>
      );
    case 'item':
      return (
        <>
          <h4>{`（${props.number}）${block.title}`}</h4>
          <p>
            <Runs runs={block.runs} onOpen={onOpen} />
          </p>
        </>
      );
    case 'table':
      return <Grid grid={block} onOpen={onOpen} />;
    case 'chart':
      return <Chart chart={block.chart} view={view} accountName={accountName} onOpen={onOpen} />;
  }
}

function Runs({ runs, onOpen }: { readonly runs: readonly Run[]; readonly onOpen: ReportActions['onOpen'] }) {
  return runs.map((run, i) => {
    const key = `${i}-${run.text}`;
    if (!run.events && !run.comments) return <span key={key}>{run.text}</span>;
    return (
      <TextButton key={key} onClick={() => onOpen(run)}>
        {run.text}
      </TextButton>
    );
  });
}

function Grid({ grid, onOpen }: { readonly grid: ReportGrid; readonly onOpen: ReportActions['onOpen'] }) {
  const kind = (column: number) => (grid.columns[column]?.right ? 'ss-report-number' : undefined);
  return (
    <div className="ss-report-scroll">
      <table>
        <caption>{grid.title}</caption>
        <thead>
          <tr>
            {grid.columns.map(({ title }, i) => (
              <th key={title} scope="col" className={kind(i)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a made report never move
            <tr key={n}>
              {row.map((cell, i) => (
                <td key={grid.columns[i]!.title} className={kind(i)}>
                  <Runs runs={cell} onOpen={onOpen} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ChartProps extends Pick<Props, 'view' | 'accountName' | 'onOpen'> {
  readonly chart: Extract<ReportBlock, { kind: 'chart' }>['chart'];
}

function Chart({ chart, view, accountName, onOpen }: ChartProps) {
  const { t } = useText();
  if (chart === 'cadence') {
    return (
      <figure style={{ margin: 0 }}>
        <figcaption style={{ fontWeight: 600, marginBottom: 4 }}>{t('report.cadence.title')}</figcaption>
        <CadenceChart
          accounts={view.figures.accounts}
          accountName={accountName}
          updatesPerWeek={view.updatesPerWeek}
          onOpen={(events) => onOpen({ events })}
        />
      </figure>
    );
  }
  return (
    <figure className="ss-report-chart" style={{ margin: 0 }}>
      <figcaption style={{ fontWeight: 600, marginBottom: 4 }}>{t('figures.trend.title')}</figcaption>
      <TrendChart days={view.comments.days} />
      <ChartTable summary={t('figures.trend.table')}>
        <table style={{ maxWidth: 480 }}>
          <thead>
            <tr>
              <th>{t('figures.trend.date')}</th>
              <th className="ss-report-number">{t('figures.column.received')}</th>
              <th className="ss-report-number">{t('figures.column.negative')}</th>
            </tr>
          </thead>
          <tbody>
            {view.comments.days.map(({ day, received, negative }) => (
              <tr key={day}>
                <td>{day}</td>
                <td className="ss-report-number">{received}</td>
                <td className="ss-report-number">{negative}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ChartTable>
    </figure>
  );
}

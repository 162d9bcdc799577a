import type { DocxBlock, DocxDocument } from './docx';
import { ordinal } from './office-report';
import type { OfficeReport, ReportBlock, ReportGrid, ReportPart } from './report-contract';
import { textOf } from './report-words';
import type { ReportTable } from './table';

/** The report as a Word document. Charts are left out: their figures stand in the tables. */
export function reportDocument({ title, unit, sections, proof }: OfficeReport): DocxDocument {
  const blocks: DocxBlock[] = [{ kind: 'heading', level: 0, text: title }];
  for (const section of sections) {
    blocks.push({ kind: 'heading', level: 1, text: section.title });
    // Room to write it by hand.
    if (section.blocks.length === 0) blocks.push({ kind: 'paragraph', text: '' }, { kind: 'paragraph', text: '' });
    let items = 0;
    for (const block of section.blocks) blocks.push(...wordBlocks(block, () => ordinal(items++)));
  }
  blocks.push(...proof.map((text): DocxBlock => ({ kind: 'paragraph', text, small: true, align: 'left' })));
  return { title, author: unit, footer: title, blocks };
}

function wordBlocks(block: ReportBlock, next: () => string): DocxBlock[] {
  switch (block.kind) {
    case 'text':
      return [{ kind: 'paragraph', text: textOf(block.runs) }];
    case 'item':
      return [
        { kind: 'heading', level: 2, text: `（${next()}）${block.title}` },
        { kind: 'paragraph', text: textOf(block.runs) },
      ];
    case 'chart':
      return [];
    case 'table':
      return [
        { kind: 'paragraph', text: block.title, align: 'center', bold: true, small: true },
        {
          kind: 'table',
          widths: block.columns.map(({ width }) => width),
          headRows: 1,
          rows: [
            block.columns.map(({ title }) => title),
            ...block.rows.map((row) =>
              row.map((cell, i) => ({
                text: textOf(cell),
                ...(block.columns[i]?.right ? { align: 'right' as const } : {}),
              })),
            ),
          ],
        },
      ];
  }
}

/** The parts of the report that are tables, as they can be saved. */
export function reportParts({ sections }: OfficeReport): readonly ReportPart[] {
  return gridsOf(sections).map(({ id }) => id);
}

/** One table of the report as a file; null where this report has none. */
export function reportTable(part: ReportPart, { title, sections, proof }: OfficeReport): ReportTable | null {
  const grid = gridsOf(sections).find(({ id }) => id === part);
  if (!grid) return null;
  return {
    name: grid.title,
    notes: [title, grid.title, ...proof],
    columns: grid.columns.map(({ title: name, width }) => ({ title: name, width: Math.max(8, width) })),
    rows: grid.rows.map((row) => row.map((cell) => asCell(textOf(cell)))),
  };
}

function gridsOf(sections: OfficeReport['sections']): readonly ReportGrid[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])));
}

/** Whole numbers stay numbers, so that a spreadsheet can add them. */
function asCell(text: string): string | number {
  return /^\d{1,9}$/.test(text) ? Number(text) : text;
}

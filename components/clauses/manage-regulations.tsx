import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox, Flex, Modal, Typography, theme } from 'antd';
import { useState } from 'react';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import type { Part, Said } from '../../utils/domain/said';
import type { NumericParameter, Regulation } from '../../utils/regulations/contract';
import type { FileProblem } from '../../utils/regulations/own/read';
import { FileButton } from '../people/file-button';
import { FaultAlert } from '../shared/fault-alert';
import { useFiguresLine } from '../shared/figures-line';
import { useTask } from '../shared/task';
import { beijingTime } from '../shared/time';
import { type TextKey, useText } from '../text';
import { AdminDialog } from '../workspace/admin-dialog';
import { FileProblems, ImportPreview } from './import-preview';
import type { RegulationView } from './model';

/** What a chosen file is: a regulation with what it would change, or everything that is wrong with it. */
export type FileReading =
  | {
      readonly ok: true;
      readonly regulation: Regulation;
      readonly stricter: readonly StricterValue[];
      readonly figures: readonly Part<TextKey>[];
    }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** A figure that the regulation would make stricter; `before` null: none so far. */
export interface StricterValue {
  readonly parameter: NumericParameter;
  readonly before: Said<TextKey> | null;
  readonly after: Said<TextKey>;
}

export interface ManageActions {
  /** Reads a file without storing anything; rejects with a Fault where it cannot be one. */
  readonly onRead: (file: File) => Promise<FileReading>;
  readonly onImport: (admin: PersonId, pin: string, regulation: Regulation) => Promise<void>;
  readonly onRemove: (admin: PersonId, pin: string, id: string) => Promise<void>;
  readonly onTemplate: () => void;
}

interface Props extends ManageActions {
  readonly open: boolean;
  readonly regulations: readonly RegulationView[];
  readonly people: readonly Person[];
  readonly onClose: () => void;
  readonly onChoose: (admin: PersonId, pin: string, regulations: readonly string[]) => Promise<void>;
}

/** 管理法规: which ones are in force, and the unit's own ones. Everything is signed by an administrator. */
export function ManageRegulations(props: Props) {
  const { t, list } = useText();
  const figuresLine = useFiguresLine();
  const { token } = theme.useToken();
  const { regulations, people } = props;
  const task = useTask();
  const inForce = regulations.filter(({ followed }) => followed).map(({ regulation }) => regulation.id);
  // What was ticked and not signed yet; null: as in force.
  const [ticked, setTicked] = useState<readonly string[] | null>(null);
  const [signing, setSigning] = useState(false);
  const [file, setFile] = useState<{ readonly name: string; readonly reading: FileReading } | null>(null);
  const [removing, setRemoving] = useState<Regulation | null>(null);
  const wanted = ticked ?? inForce;
  const names = (ids: readonly string[]) =>
    list(ids.map((id) => regulations.find(({ regulation }) => regulation.id === id)?.regulation.name ?? id));
  const added = wanted.filter((id) => !inForce.includes(id));
  const dropped = inForce.filter((id) => !wanted.includes(id));
  const changed = added.length + dropped.length > 0;
  const close = () => {
    setTicked(null);
    setFile(null);
    task.clear();
    props.onClose();
  };
  return (
    <>
      <Modal
        open={props.open && !signing && !removing && !file?.reading.ok}
        title={t('clauses.choose.title')}
        width={760}
        mask={{ closable: false }}
        onCancel={close}
        footer={
          <Flex justify="space-between" gap={8} wrap>
            <Flex gap={8}>
              <FileButton
                label={t('clauses.choose.import')}
                accept=".json,application/json"
                icon={<UploadOutlined />}
                onFile={(chosen) =>
                  void task.run(async () => setFile({ name: chosen.name, reading: await props.onRead(chosen) }))
                }
              />
              <Button icon={<DownloadOutlined />} onClick={props.onTemplate}>
                {t('clauses.choose.template')}
              </Button>
            </Flex>
            <Flex gap={8}>
              <Button onClick={close}>{t('clauses.choose.close')}</Button>
              <Button type="primary" disabled={!changed || wanted.length === 0} onClick={() => setSigning(true)}>
                {t('clauses.choose.save')}
              </Button>
            </Flex>
          </Flex>
        }
      >
        <Flex vertical gap={10}>
          <Typography.Text type="secondary">{t('clauses.choose.how')}</Typography.Text>
          {task.error && <FaultAlert message={task.error} />}
          {file && !file.reading.ok && <FileProblems name={file.name} problems={file.reading.problems} />}
          {regulations.map(({ regulation, own, figures, followed }) => (
            <Flex
              key={regulation.id}
              gap={10}
              align="start"
              style={{
                border: `1px solid ${wanted.includes(regulation.id) ? token.colorPrimary : token.colorBorderSecondary}`,
                borderRadius: token.borderRadius,
                padding: '8px 12px',
              }}
            >
              <Checkbox
                checked={wanted.includes(regulation.id)}
                style={{ flex: 1 }}
                onChange={(e) =>
                  setTicked(e.target.checked ? [...wanted, regulation.id] : wanted.filter((id) => id !== regulation.id))
                }
              >
                <Typography.Text strong>
                  {[regulation.name, regulation.number || regulation.date].filter(Boolean).join(' ')}
                </Typography.Text>
                <div style={{ color: token.colorTextSecondary }}>
                  {[
                    t('clauses.choose.clauses', { count: regulation.clauses.length }),
                    figuresLine(figures),
                    own && t('clauses.choose.imported', { name: own.by, time: beijingTime(own.at) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
              </Checkbox>
              {own && (
                <Button
                  size="small"
                  danger
                  disabled={followed}
                  title={followed ? t('clauses.choose.inUse') : undefined}
                  aria-label={t('clauses.choose.removeTitle', { name: regulation.name })}
                  onClick={() => setRemoving(regulation)}
                >
                  {t('clauses.choose.remove')}
                </Button>
              )}
            </Flex>
          ))}
          {wanted.length === 0 && <Alert type="error" showIcon role="alert" title={t('clauses.choose.none')} />}
        </Flex>
      </Modal>
      <AdminDialog
        open={props.open && signing}
        title={t('clauses.choose.confirm')}
        okText={t('clauses.choose.save')}
        people={people}
        onCancel={() => setSigning(false)}
        onSubmit={async (admin, pin) => {
          await props.onChoose(admin, pin, wanted);
          setSigning(false);
          close();
        }}
      >
        {added.length > 0 && <div>{t('clauses.choose.added', { names: names(added) })}</div>}
        {dropped.length > 0 && <div>{t('clauses.choose.dropped', { names: names(dropped) })}</div>}
        <Typography.Text type="secondary">{t('clauses.choose.recount')}</Typography.Text>
      </AdminDialog>
      {removing && (
        <AdminDialog
          open
          danger
          title={t('clauses.choose.removeTitle', { name: removing.name })}
          okText={t('clauses.choose.remove')}
          people={people}
          onCancel={() => setRemoving(null)}
          onSubmit={async (admin, pin) => {
            await props.onRemove(admin, pin, removing.id);
            setTicked(wanted.filter((id) => id !== removing.id));
            setRemoving(null);
          }}
        >
          <Typography.Text type="secondary">{t('clauses.choose.removeMeaning')}</Typography.Text>
        </AdminDialog>
      )}
      {file?.reading.ok && (
        <ImportPreview
          {...file.reading}
          present={
            regulations.find(({ regulation }) => file.reading.ok && regulation.id === file.reading.regulation.id) ??
            null
          }
          people={people}
          onCancel={() => setFile(null)}
          onImport={async (admin, pin, regulation) => {
            await props.onImport(admin, pin, regulation);
            setFile(null);
          }}
        />
      )}
    </>
  );
}

import * as z from 'zod/mini';
import {
  emptyControl,
  type InspectionControl,
  InspectionControlSchema,
  type ReportedAlarm,
  ReportedAlarmSchema,
} from '../domain/inspection';
import type { SanshenDb } from './database';
import { getSetting, putSetting, type Setting } from './settings';

const CONTROL: Setting<InspectionControl> = {
  key: 'inspection-control',
  schema: InspectionControlSchema,
  initial: emptyControl(),
};

const REPORTED: Setting<ReportedAlarm[]> = {
  key: 'reported-alarms',
  schema: z.array(ReportedAlarmSchema),
  initial: [],
};

/** The unit's switches and lists; nothing switched and all lists empty until an administrator changes them. */
export function getControl(db: SanshenDb): Promise<InspectionControl> {
  return getSetting(db, CONTROL);
}

export function putControl(db: SanshenDb, control: InspectionControl): Promise<void> {
  return putSetting(db, CONTROL, control);
}

/** False alarms waiting for an administrator, oldest first. */
export function listReportedAlarms(db: SanshenDb): Promise<ReportedAlarm[]> {
  return getSetting(db, REPORTED);
}

export function putReportedAlarms(db: SanshenDb, alarms: readonly ReportedAlarm[]): Promise<void> {
  return putSetting(db, REPORTED, [...alarms]);
}

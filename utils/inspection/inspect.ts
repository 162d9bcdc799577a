import type { Draft } from '../domain/draft';
import type { InspectionContext, InspectionResources, InspectionResult } from './contract';
import { Inspector } from './inspector';

const NO_RESOURCES: InspectionResources = { language: null };

/**
 * 检测: all rules over one draft. Pure and deterministic: the same draft, context, resources and rule set give the same result, here
 * in the page and in the background.
 * @param draft as read from the page or from storage
 * @param context time, allowed sources and domains, own names (`defaultContext` for the seeds), the unit's control
 * @param resources the language model, once it has been loaded
 * @returns findings by article, field and place; offsets are UTF-16 offsets into the field as given
 */
export function inspect(
  draft: Draft,
  context: InspectionContext,
  resources: InspectionResources = NO_RESOURCES,
): InspectionResult {
  const inspector = new Inspector(context, resources);
  inspector.update(draft);
  return inspector.settle();
}

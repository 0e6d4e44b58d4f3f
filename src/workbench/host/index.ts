/** The embedded Excel host: development, tests and try-out only; never part of the add-in. */
export { Host } from './host';
export type { Counters, EventSink, HostOptions } from './host';
export { Endpoint } from './channel/endpoint';
export type { EndpointOptions } from './channel/endpoint';
export { attachPane } from './channel/attach-pane';
export type { Pane, PaneOptions } from './channel/attach-pane';
export { compareVersions, FULL_REQUIREMENT_SETS, requirementSets } from './model/requirement-sets';
export type { RequirementSets } from './model/requirement-sets';
export type { ChangeSource, ModelChange, Selection } from './model/workspace';
export type { EditMessage, UserEditResult } from './model/user-edit';
export type { Rect } from './store/address';

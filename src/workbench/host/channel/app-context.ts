import type { Host } from '../host';

/** What office.js asks for first: who the host is, what it can do, the settings of the document. */
export function appContext(host: Host): Readonly<Record<string, unknown>> {
  return {
    _id: 'addin',
    _appName: 16,
    _appVersion: '16.01',
    _appMinorVersion: 1,
    _appUILocale: 'zh-CN',
    _dataLocale: 'zh-CN',
    _docUrl: `https://localhost/${host.workbook.name}`,
    _clientMode: 1,
    _settings: [...host.documentSettings],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'workbench',
    _appInstanceId: 'addin',
    _requirementMatrix: JSON.stringify(host.requirementSets),
    _dialogRequirementMatrix: '',
    _hostFullVersion: '16.0.18000.10000',
    _addinName: 'workbench',
    _appDomains: [],
    _initialDisplayMode: 0,
    _hostCustomMessage: '',
    _featureGates: {},
  };
}

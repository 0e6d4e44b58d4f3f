/** A failure the client sees as `OfficeExtension.Error`: a code of Office.js and a message. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

export const itemNotFound = (what = 'The requested resource'): ApiError =>
  new ApiError('ItemNotFound', `${what} doesn't exist.`);

export const itemAlreadyExists = (): ApiError =>
  new ApiError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');

export const invalidArgument = (
  message = 'The argument is invalid or missing or has an incorrect format.',
): ApiError => new ApiError('InvalidArgument', message);

export const invalidReference = (): ApiError =>
  new ApiError('InvalidReference', 'This reference is not valid for the current operation.');

export const apiNotFound = (member: string): ApiError =>
  new ApiError('ApiNotFound', `The API ${member} is not available in this host.`);

export const accessDenied = (): ApiError =>
  new ApiError('AccessDenied', 'You cannot perform the requested operation: the sheet is protected.');

export const generalException = (message: string): ApiError => new ApiError('GeneralException', message);

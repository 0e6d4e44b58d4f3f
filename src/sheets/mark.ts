/** The custom property of a worksheet that carries `SheetSpec.mark`, in the open workbook and in files. */
export const SHEET_MARK_PROPERTY = 'duchaban.mark';

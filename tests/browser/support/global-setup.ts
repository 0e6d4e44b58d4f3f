export default async function buildWorkbench(): Promise<void> {}

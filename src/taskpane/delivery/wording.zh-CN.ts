/** What the pane says when a file or a text is handed over. */
export const DELIVERY = {
  opened: (name: string) => `“${name}”已在新工作簿中打开，请另存后发出。`,
  downloaded: (name: string) => `“${name}”已导出，请在浏览器的下载文件夹中查看。`,
  copyInstead: '此环境不能下载文件，请复制以下文字：',
  blocked: (name: string) => `此环境不能下载“${name}”，请改用网页版或 Windows 版 Excel。`,
  copied: '已复制，可直接粘贴到短信或办公平台。',
  copyByHand: '此环境不允许自动复制，请选中以下文字后复制：',
} as const;

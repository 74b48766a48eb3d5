type Options = { description?: string; action?: { label: string; onClick: () => void } };

/** Says how the reader's own action ended; the toaster loads after the page. */
export const toast = {
  success: (text: string, options?: Options) => void import("sonner").then(({ toast }) => toast.success(text, options)),
  error: (text: string, options?: Options) => void import("sonner").then(({ toast }) => toast.error(text, options)),
};

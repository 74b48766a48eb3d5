/** Packages are the product's. */
export default { turbopack: { root: process.cwd() }, outputFileTracingRoot: process.cwd() };

/** A Turbopack loader: of React Aria's dictionaries in 34 languages, the pages use English alone. */
module.exports = function onlyEnglish(source) {
  const english = /^import \S+ from "([^"]+en-US\.mjs)";$/m.exec(source);
  if (!english) throw new Error("React Aria's dictionaries have another shape than expected");
  return `import english from "${english[1]}";\nconst dictionary = { "en-US": english };\nexport { dictionary as default };\n`;
};

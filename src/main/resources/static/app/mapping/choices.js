/** What is chosen for each column of a file, at first what the product found. */
export function choicesOf(columns) {
  return columns.map((one) => ({
    position: one.position,
    name: one.name,
    examples: one.examples ?? [],
    field: one.ignored ? '' : (one.field ?? ''),
    values: Object.entries(one.values ?? {}),
  }));
}

const plain = (name) =>
  name
    .normalize('NFKD')
    .replace(/[\s\-_\p{M}]/gu, '')
    .toLowerCase();

/** The choices as a saved mapping has them; what it does not speak of stays. */
export function withMapping(choices, mapping) {
  return choices.map((choice) => {
    const said = mapping.columns.find(
      (one) =>
        plain(one.column) === plain(choice.name) &&
        (!one.position || one.position === choice.position),
    );
    if (!said) {
      return choice;
    }
    const field = said.ignore ? '' : (said.field ?? choice.field);
    return { ...choice, field, values: Object.entries(said.values ?? {}) };
  });
}

/** The fields that are chosen twice, and those that every file must have and nobody has chosen. */
export function mistakesIn(choices, fields) {
  const chosen = choices.map((choice) => choice.field).filter(Boolean);
  return {
    twice: [...new Set(chosen.filter((field, at) => chosen.indexOf(field) !== at))],
    missing: fields.filter((field) => field.required && !chosen.includes(field.name)).map((field) => field.name),
  };
}

/** The mapping that says what is chosen; a column without a name, or with that of another, is told by its place. */
export function bodyOf(choices) {
  const said = choices.filter((choice) => choice.name.trim() || choice.field);
  const isAlone = (choice) => choice.name.trim() && said.filter((one) => plain(one.name) === plain(choice.name)).length === 1;
  return said.map((choice) => {
    const place = isAlone(choice) ? {} : { position: choice.position };
    const values = Object.fromEntries(choice.values.filter(([found, meant]) => found.trim() && meant.trim()));
    if (!choice.field) {
      return { column: choice.name, ...place, ignore: true };
    }
    return { column: choice.name, ...place, field: choice.field, ...(Object.keys(values).length ? { values } : {}) };
  });
}

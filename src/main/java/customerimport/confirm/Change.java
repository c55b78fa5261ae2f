package customerimport.confirm;

import customerimport.csv.Mapping;
import customerimport.imports.Decisions;
import customerimport.imports.Options;

/**
 * How an import is to be previewed again.
 *
 * @param options how its file is read
 * @param mapping what is said of its columns, not null
 * @param decisions what was decided about single rows
 */
public record Change(Options options, Mapping mapping, Decisions decisions) {}

package customerimport.confirm;

import customerimport.csv.Mapping;
import customerimport.imports.Decisions;
import customerimport.imports.Options;

/**
 * How a preview is to be other than it is.
 *
 * @param revision the revision that was looked at, or null for whichever there is
 * @param options how its file is read
 * @param mapping what is said of its columns, not null
 * @param decisions what was decided about single rows
 * @param leavesOutOnly whether nothing but what is left out is to be other than before, so that a
 *     preview need not be made again
 */
public record Change(
    Integer revision,
    Options options,
    Mapping mapping,
    Decisions decisions,
    boolean leavesOutOnly) {}

package customerimport.preview;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when on a file changes unusually much.
 *
 * @param rows fewer existing rows are never unusual
 * @param changedPercent of the existing rows with a change in one column
 * @param clearedPercent of the compared cells that would be emptied
 */
@ConfigurationProperties("customer-import.mass-change")
record MassChangeSettings(
    @DefaultValue("20") int rows,
    @DefaultValue("90") int changedPercent,
    @DefaultValue("20") int clearedPercent) {}

/**
 * Colours: token values of the INA Digital Design System as published; where a published hue fails WCAG contrast as
 * text (green, yellow, red) a darker one of the same hue stands in. All text pairs here are at least 4.5:1.
 */
export const tokens = `
:root{
--navy:#083575;--blue:#0a489f;--blue-mid:#196bcd;--blue-soft:#c0d7f9;--blue-pale:#eff5fd;
--ink:#1f1f1f;--ink-2:#525252;--line:#d4d4d4;--line-soft:#e5e5e5;--edge:#737373;--paper:#fff;--shade:#f7f9fc;
--good:#1c7a2c;--good-pale:#e6f6e8;--warn:#6f4700;--warn-mid:#eebb04;--warn-pale:#fdf4d3;--bad:#b81d1d;--bad-pale:#fdeaea;
--r:8px
}`;

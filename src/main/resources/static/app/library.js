// What components are made of. The version of the library stands in the build and in the pages' import maps.
export { render } from 'preact';
export { useEffect, useRef, useState } from 'preact/hooks';
export { html } from './markup.js';

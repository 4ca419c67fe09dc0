import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

interface Property {
  readonly isObjectProperty: () => boolean;
  readonly node: { readonly key?: { readonly name?: string } };
}

/** What a row of a table says is written for whoever reads the code: nothing reads it, so no test can notice a change. */
const saysOfRows = {
  shouldIgnore(path: object): string | undefined {
    const { isObjectProperty, node } = path as Property;
    return isObjectProperty.call(path) && node.key?.name === 'says' ? 'words for the reader of the table' : undefined;
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'saysOfRows', saysOfRows)];

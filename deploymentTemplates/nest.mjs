// Makes the templates for a new resource group out of those for an existing one, so that they can't differ: `node nest.mjs`.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const apiVersion = '2022-09-01';

for (const name of ['BotApp', 'AzureBot']) {
  const inner = JSON.parse(await readFile(join(here, 'deployUseExistResourceGroup', `template-${name}-with-rg.json`), 'utf8'));
  await writeFile(join(here, 'deployWithNewResourceGroup', `template-${name}-new-rg.json`), `${JSON.stringify(around(name, inner), undefined, 2)}\n`);
}

/** A template for a subscription: the group, and in it the template for a group. */
function around(name, inner) {
  return {
    $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
    contentVersion: inner.contentVersion,
    metadata: { description: `${inner.metadata.description} Makes the resource group first.`, generatedBy: 'nest.mjs' },
    parameters: {
      groupName: { type: 'string', minLength: 1, maxLength: 90, metadata: { description: 'The name of the resource group; one that is there already in the same region is used.' } },
      groupLocation: { type: 'string', metadata: { description: 'The region of the resource group and of what is in it.' } },
      ...Object.fromEntries(Object.entries(inner.parameters).filter(([key]) => key !== 'location').map(([key, value]) => [key, forSubscription(value)])),
    },
    resources: [
      { type: 'Microsoft.Resources/resourceGroups', apiVersion, name: "[parameters('groupName')]", location: "[parameters('groupLocation')]" },
      {
        type: 'Microsoft.Resources/deployments',
        apiVersion,
        name: `samenhier-${name}`,
        resourceGroup: "[parameters('groupName')]",
        dependsOn: ["[subscriptionResourceId('Microsoft.Resources/resourceGroups', parameters('groupName'))]"],
        properties: {
          mode: 'Incremental',
          expressionEvaluationOptions: { scope: 'inner' },
          parameters: Object.fromEntries(Object.keys(inner.parameters).map(key => [key, { value: `[parameters('${key === 'location' ? 'groupLocation' : key}')]` }])),
          template: inner,
        },
      },
    ],
    outputs: Object.fromEntries(Object.entries(inner.outputs).map(([key, { type }]) => [
      key, { type, value: `[reference(resourceId(parameters('groupName'), 'Microsoft.Resources/deployments', 'samenhier-${name}'), '${apiVersion}').outputs.${key}.value]` },
    ])),
  };
}

/** A subscription has no group to take a default from. */
function forSubscription(parameter) {
  return parameter.defaultValue === '[resourceGroup().name]' ? { ...parameter, defaultValue: "[parameters('groupName')]" } : parameter;
}

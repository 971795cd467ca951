/** What keeps our commands to their own words: the SDK announces its next Node version at every start, Next asks for telemetry. */
export const QUIET_ENVIRONMENT = {
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  NEXT_TELEMETRY_DISABLED: '1',
} as const;

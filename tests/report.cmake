zeren_unit_test(report)
zeren_unit_test(page)
zeren_script_test(report.browser report/browser.sh)

zeren_script_test(cli.layers cli/layers.sh plain)
